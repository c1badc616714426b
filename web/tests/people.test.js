// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letters, person, story } from './house.js';

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
    await page.locator('li', { hasText: 'the flat by the river' }).getByRole('link', { name: 'Ann Lee' }).click();
    await page.getByRole('heading', { name: 'Ann Lee' }).waitFor();
  });
});

test('what somebody signs with stands with its letter and what was said before; what is not so goes for good', async () => {
  await story({}, async (page, { to, server }) => {
    const ann = person(server.book, 'Ann Lee');
    const signed = (house, at, id) => ({ from: `Ann Lee <${ann.addresses[0]}>`, at, subject: 'The plan', id, text: `Dear Nora,\n\nthe plan of ${house} is at the printer, and the paths are red.\n\n-- \nAnn Lee\nSenior Engineer\n${house}\nTel. +44 20 7946 0958` });
    letters(server.book, [signed('Waterways Ltd', '2026-03-10T12:00:00Z', 'plan-1'), signed('Paths and Rivers Ltd', '2026-11-10T12:00:00Z', 'plan-2')]);
    await to(`people/${ann.id}`);
    const signature = page.locator('section', { has: page.getByRole('heading', { name: 'What they say of themselves' }) });
    await signature.getByText('Senior Engineer').waitFor();
    await signature.getByText('+44 20 7946 0958').waitFor();
    await signature.getByText('Waterways Ltd').waitFor();
    await signature.getByRole('button', { name: 'Read the letter: Waterways Ltd, 10 March' }).click();
    await signature.getByText('the plan of Waterways Ltd is at the printer').waitFor();
    await signature.locator('details[open]', { hasText: 'Waterways Ltd' }).waitFor();

    await signature.getByRole('button', { name: 'Not so: Paths and Rivers Ltd' }).click();
    await signature.getByText('Paths and Rivers Ltd').waitFor({ state: 'detached' });
    await signature.getByText('Noted: it is not so.').waitFor();
    assert.deepEqual(person(server.book, 'Ann Lee').facts.filter((fact) => fact.kind === 'employer').map((fact) => fact.value), ['Waterways Ltd']);
    await signature.getByRole('button', { name: 'Take it back' }).click();
    await signature.getByText('Paths and Rivers Ltd').waitFor();

    await signature.getByRole('button', { name: 'Not so: Waterways Ltd' }).click();
    await signature.getByText('earlier:').waitFor({ state: 'detached' });
    letters(server.book, [signed('Waterways Ltd', '2026-02-10T12:00:00Z', 'plan-0')]);
    await page.reload();
    await signature.getByText('Paths and Rivers Ltd').waitFor();
    assert.equal(await signature.getByText('Waterways Ltd').count(), 0);
    await to('review');
    await page.getByText(/Waterways Ltd \(.*\) is not so/).waitFor();
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
