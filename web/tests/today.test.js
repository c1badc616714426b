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
    await page.keyboard.type('budget');
    await page.locator('ol li mark').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('ol .letter').waitFor();
  });
});

test('a deed that fails says so where it was done, and can be done again', async () => {
  await story({}, async (page, { to, server, wrong }) => {
    const full = { error: { code: 'unavailable', what: 'the disk is full', where: server.book, hint: 'make room and do the same again; nothing is lost' } };
    const fail = (route) => route.fulfill({ status: 503, contentType: 'application/json', body: JSON.stringify(full) });
    for (const [name, deed, address] of [['today', 'Done', '**/today/dismiss'], ['owed', 'Not open any more', '**/corrections'], ['review', 'Two people', '**/corrections']]) {
      await page.route(address, fail);
      await to(name);
      const entry = page.locator('article').filter({ has: page.getByRole('button', { name: deed, exact: true }) }).first();
      await entry.waitFor();
      await entry.getByRole('button', { name: deed, exact: true }).click();
      assert.equal(await entry.getByRole('alert').innerText(), 'The disk is full. Make room and do the same again; nothing is lost.', name);
      await page.unroute(address);
      await entry.getByRole('button', { name: deed, exact: true }).click();
      await page.locator('article').getByRole('status').first().waitFor();
      assert.equal(await page.getByRole('alert').count(), 0, name);
    }
    // The answers that were put in the server's place.
    wrong.splice(0, wrong.length, ...wrong.filter((one) => !one.startsWith('503 ')));
  });
});
