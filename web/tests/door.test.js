// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, closeBrowser, open, serve, story } from './house.js';

test('without the key the page shows nothing but how to come in', async () => {
  const server = await serve();
  try {
    const { page, close } = await open(server, { key: false });
    await page.getByRole('heading', { name: 'This page is locked.' }).waitFor();
    assert.match(await page.locator('main').innerText(), /closeknit serve/);
    assert.equal(await page.locator('article').count(), 0);
    assert.deepEqual(await axe(page), []);
    await close();
  } finally {
    await server.stop();
    await closeBrowser();
  }
});

test('single keys can be switched off', async () => {
  await story({}, async (page, { to }) => {
    await to('settings');
    await page.getByRole('checkbox', { name: /Single keys/ }).uncheck();
    await page.getByRole('heading', { name: 'Settings' }).click();
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.waitForTimeout(300);
    assert.match(page.url(), /settings$/);
  });
});

test('an answer that is none, or cut short, is said to have failed', async () => {
  await story({}, async (page, { to }) => {
    await page.route('**/api/v1/owed', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"by_me": [' }));
    await to('owed');
    await page.getByRole('alert').getByText('That did not work.').waitFor();
  });
});

test('a page that is not there leads back', async () => {
  await story({}, async (page, { to }) => {
    await to('people/0000000000000');
    await page.getByRole('alert').waitFor();
    await to('people/%');
    await page.getByRole('alert').waitFor();
    await to('nonsense');
    await page.getByRole('link', { name: 'To today’s list' }).click();
    await page.locator('article').first().waitFor();
  });
});
