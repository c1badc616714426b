// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letters, person, story, told } from './house.js';

test('what I gave is remembered, stands on their page, and can be taken back', async () => {
  await story({}, async (page, { to, server }) => {
    await to('giving');
    await page.getByLabel('To whom?').fill('Ann Lee');
    await page.getByRole('option').first().waitFor();
    await page.getByLabel('To whom?').press('Enter');
    await page.getByLabel('What was it?').fill('a jar of quince jelly');
    await page.getByRole('button', { name: 'Remember it' }).click();
    await page.getByText('Kept for Ann’s page.').waitFor();
    const gift = page.locator('article', { hasText: 'a jar of quince jelly' });
    await gift.waitFor();
    assert.ok(told(server.book, 'giving').gave.some((one) => one.what === 'a jar of quince jelly' && one.name === 'Ann Lee'));
    await gift.getByRole('button', { name: /Take it back/ }).click();
    await gift.waitFor({ state: 'detached' });
    assert.ok(!told(server.book, 'giving').gave.some((one) => one.what === 'a jar of quince jelly'));
  });
});

test('a need that meets an offer leads to an introduction of the two', async () => {
  await story({}, async (page, { to, server }) => {
    const [hannah, ben] = ['Hannah Okafor', 'Ben Achterberg'].map((name) => person(server.book, name));
    letters(server.book, [
      { from: `Hannah Okafor <${hannah.addresses[0]}>`, at: '2026-11-22T09:00:00Z', subject: 'The map', id: 'offer-1', text: 'Dear Nora,\n\nI can lend you my cargo bicycle for the move.\n\nHannah' },
      { from: `Ben Achterberg <${ben.addresses[0]}>`, at: '2026-11-23T09:00:00Z', subject: 'The lamps', id: 'need-1', text: 'Dear Nora,\n\nWe are looking for a cargo bicycle to bring the lamps to the fair.\n\nBen' },
    ]);
    await to('giving');
    const could = page.locator('article', { hasText: 'Ben looks for something, and Hannah has it.' });
    await could.getByText('We are looking for a cargo bicycle').waitFor();
    await could.getByText('I can lend you my cargo bicycle').waitFor();
    await could.getByRole('link', { name: 'Bring them together' }).click();
    await page.waitForFunction(() => [...document.querySelectorAll('[role=combobox]')].filter((one) => one.value).length === 2);
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.locator('article', { hasText: 'Ben Achterberg' }).getByText('Ask Ben whether they would like to meet Hannah.').waitFor();
    assert.equal(told(server.book, 'introductions').introductions.length, 1);
  });
});

test('what somebody agreed to is noted with their words, and taken back without being forgotten', async () => {
  await story({}, async (page, { to, server }) => {
    const ann = person(server.book, 'Ann Lee');
    await to(`people/${ann.id}`);
    await page.getByRole('button', { name: 'Note that they agreed to something' }).click();
    await page.getByLabel('To what?').fill('the monthly letter');
    await page.getByLabel('In which words?').fill('Put me on it!');
    await page.getByRole('button', { name: 'Note it', exact: true }).click();
    await page.getByText('Put me on it!').waitFor();
    assert.equal(told(server.book, 'consent', 'Ann Lee').consents[0].what, 'the monthly letter');
    await page.getByRole('button', { name: /They took it back/ }).click();
    await page.getByText('taken back on 25 November').waitFor();
    assert.ok(told(server.book, 'consent', 'Ann Lee').consents[0].withdrawn);
  });
});
