// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { person, story } from './house.js';

test('the list of people narrows as one types, without accents and in any order', async () => {
  await story({}, async (page, { to }) => {
    await to('people');
    await page.getByRole('listitem').first().waitFor();
    await page.getByRole('searchbox').fill('wojcik kat');
    await page.getByText('Katarzyna Wójcik').waitFor();
    assert.equal(await page.locator('[role=list] [role=listitem]').count(), 1);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Lists and robots' }).click();
    await page.getByText(/a mailing list|a newsletter|a robot|an organisation/).first().waitFor();
    await page.getByRole('button', { name: 'Everybody' }).click();
    await page.getByRole('searchbox').fill('wojcik kat');
    await page.getByText('Katarzyna Wójcik').waitFor();
    await page.locator('[role=listitem] a').click();
    await page.getByRole('heading', { name: 'Katarzyna Wójcik' }).waitFor();
  });
});

test('a person\'s page holds the whole timeline, read as one scrolls', async () => {
  await story({}, async (page, { to, server }) => {
    const hannah = person(server.book, 'Hannah Okafor');
    await to(`people/${hannah.id}`);
    await page.getByRole('heading', { name: 'Hannah Okafor' }).waitFor();
    const lines = page.locator('section', { has: page.getByRole('heading', { name: 'Letters' }) }).locator('li');
    const before = await lines.count();
    await page.getByRole('button', { name: 'Older letters' }).scrollIntoViewIfNeeded();
    await page.waitForFunction((count) => document.querySelectorAll('section ol li').length > count, before);
    await lines.nth(before + 1).getByRole('button').click();
    await lines.nth(before + 1).locator('.letter').waitFor();
  });
});

test('a note is kept and can be taken back; who is closer moves one circle in', async () => {
  await story({}, async (page, { to, server }) => {
    const ann = person(server.book, 'Ann Lee');
    await to(`people/${ann.id}`);
    await page.getByPlaceholder('Note something you want to remember').fill('Loves the sea.\nHates boats.');
    await page.getByRole('button', { name: 'Keep the note' }).click();
    await page.getByText('Hates boats.').waitFor();
    assert.equal(person(server.book, 'Ann Lee').notes[0].words.includes('Loves the sea.'), true);
    await page.getByRole('button', { name: 'Closer than that' }).click();
    await page.getByText('Noted. It holds for ever.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Ann Lee' }).waitFor();
    assert.notEqual(person(server.book, 'Ann Lee').circle, ann.circle);
    await page.locator('section', { hasText: 'Hates boats.' }).getByRole('button', { name: /Take it back/ }).click();
    await page.getByText('Hates boats.').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Note something that came to you through them' }).click();
    await page.getByLabel('Note something that came to you through them').fill('the flat by the river');
    await page.getByRole('button', { name: 'Keep the note' }).click();
    await page.getByRole('heading', { name: 'What came to you through Ann' }).waitFor();
    await to('circles');
    await page.getByText('the flat by the river').waitFor();
  });
});

test('circles are a picture with the same people in tables, and pointing at the picture opens a person', async () => {
  await story({}, async (page, { to }) => {
    await to('circles');
    await page.getByRole('img', { name: /Picture of your circles/ }).waitFor();
    await page.locator('summary', { hasText: 'The five' }).click();
    const five = page.locator('details', { hasText: 'The five' }).locator('tbody tr');
    assert.equal(await five.count(), 5);
    await page.getByRole('button', { name: 'Who knows whom' }).click();
    await page.getByText('Lines join people').waitFor();
    await page.locator('summary', { hasText: 'Who knows whom' }).click();
    assert.ok((await page.getByText(/knows \d+ others?/).count()) > 0);
    await page.getByRole('button', { name: 'As rings' }).click();
    await page.waitForTimeout(300);
    const box = await page.locator('canvas').boundingBox();
    const radius = (Math.min(box.width, box.height) / 2.3) * 0.24;
    await page.locator('canvas').click({ position: { x: box.width / 2, y: box.height / 2 + radius } });
    await page.waitForURL(/#\/people\//);
  });
});
