// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { person, run, story, NOW } from './house.js';

const addresses = (book, address) => person(book, address).addresses;

test('two who are one are joined, and taken apart again', async () => {
  await story({}, async (page, { to, server }) => {
    const [doubt] = JSON.parse(run('review', '--json', '--book', server.book, '--now', NOW)).doubts;
    assert.ok(!addresses(server.book, doubt.a.address).includes(doubt.b.address));
    await to('review');
    const entry = page.locator('article').first();
    await entry.getByText(doubt.a.address).waitFor();
    await entry.getByRole('button', { name: 'The same person' }).click();
    await entry.getByText('is one person from now on').waitFor();
    assert.ok(addresses(server.book, doubt.a.address).includes(doubt.b.address));
    await entry.getByRole('button', { name: 'Take it back' }).click();
    await entry.getByRole('button', { name: 'The same person' }).waitFor();
    assert.ok(!addresses(server.book, doubt.a.address).includes(doubt.b.address));
  });
});

test('an address that is somebody else\'s is split off on the person\'s page, and the list of corrections takes it back', async () => {
  await story({}, async (page, { to, server }) => {
    const ann = person(server.book, 'Ann Lee');
    const other = ann.addresses[ann.addresses.length - 1];
    await to(`people/${ann.id}`);
    await page.getByRole('button', { name: `Not theirs: ${other}` }).click();
    await page.getByText('Kept apart from now on.').waitFor();
    assert.ok(!addresses(server.book, ann.addresses[0]).includes(other));
    await to('review');
    await page.getByText('are two people').waitFor();
    await page.getByRole('button', { name: /^Take it back/ }).first().click();
    await page.getByText('are two people').waitFor({ state: 'detached' });
    assert.ok(addresses(server.book, ann.addresses[0]).includes(other));
  });
});

test('what closeknit found and is not sure of is confirmed or denied, and each word can be taken back', async () => {
  await story({}, async (page, { to }) => {
    await to('review');
    await page.getByRole('heading', { name: 'Is it so?' }).waitFor();
    const first = page.locator('article', { has: page.getByRole('button', { name: 'Yes, so it is' }) }).first();
    const claim = await first.locator('.claim').innerText();
    await first.getByRole('button', { name: 'No', exact: true }).click();
    await page.getByText('Noted: it is not so.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'What you told closeknit' }).waitFor();
    await page.getByText('is not so').first().waitFor();
    assert.notEqual(claim, '');
  });
});
