// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { story } from './house.js';

const items = (page) => page.locator('article');

test('today shows a handful, each with the letter it rests on', async () => {
  await story({}, async (page) => {
    await items(page).first().waitFor();
    const count = await items(page).count();
    assert.ok(count >= 1 && count <= 7);
    const first = items(page).first();
    const quote = (await first.locator('blockquote').innerText()).replace(/\s+/g, ' ').trim();
    await first.getByRole('button', { name: 'Read the letter' }).click();
    await first.locator('.letter').waitFor();
    const letter = (await first.locator('.letter').innerText()).replace(/\s+/g, ' ');
    assert.ok(letter.includes(quote.slice(0, 30)), `the letter does not say “${quote}”`);
  });
});

test('what is put off, done or not so goes, can be taken back, and stays so after a reload', async () => {
  await story({}, async (page) => {
    await items(page).first().waitFor();
    const name = await items(page).first().getByRole('heading').innerText();
    await items(page).first().getByRole('button', { name: 'Later' }).click();
    await items(page).first().getByRole('button', { name: 'in a week' }).click();
    await page.getByText(/comes back on 2 December/).waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await items(page).first().getByRole('heading', { name }).waitFor();

    const label = await items(page).nth(1).getAttribute('aria-label');
    await items(page).nth(1).getByRole('button', { name: 'Not so' }).click();
    await page.getByRole('status').filter({ hasText: /Noted|again/ }).waitFor();
    await page.reload();
    await items(page).first().waitFor();
    const quotes = await items(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    assert.ok(quotes[0] === name);
    assert.ok(quotes[1] !== label || quotes.length !== new Set(quotes).size);
  });
});

test('the list is walked, unfolded and left by keyboard alone', async () => {
  await story({}, async (page) => {
    await items(page).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('article')].indexOf(document.activeElement)), 1);
    await page.keyboard.press('o');
    await items(page).nth(1).locator('.letter').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.getByRole('heading', { name: 'People' }).waitFor();
    await page.keyboard.press('/');
    await page.getByRole('searchbox').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'words');
  });
});
