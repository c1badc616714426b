// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letters, person, run, story, told, NOW } from './house.js';

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

test('what closeknit found and is not sure of is asked, and what I say of it holds', async () => {
  await story({}, async (page, { to, server }) => {
    letters(server.book, Array.from({ length: 6 }, (_, i) => ({ from: 'A. B. <ab77@things.example>', at: `2026-11-${10 + i}T09:00:00Z`, subject: `Note ${i}`, id: `note-${i}`, text: `Dear Nora,\n\nthis is note ${i} of ours.\n\nBest` })));
    const [first] = told(server.book, 'review').unsure;
    await to('review');
    await page.getByRole('heading', { name: 'Is it so?' }).waitFor();
    const asked = page.locator('article', { has: page.getByRole('button', { name: 'Yes, so it is' }) });
    await asked.first().getByText(first.evidence[0]?.quote ?? first.name).waitFor();
    await asked.first().getByRole('button', { name: 'No', exact: true }).click();
    await page.getByText('Noted: it is not so.').waitFor();
    assert.ok(!told(server.book, 'review').unsure.some((one) => one.key === first.key));
    await page.getByRole('button', { name: 'Take it back' }).first().click();
    await page.getByText('Noted: it is not so.').waitFor({ state: 'detached' });
    assert.ok(told(server.book, 'review').unsure.some((one) => one.key === first.key));
  });
});
