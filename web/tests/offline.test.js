// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeBrowser, open, serve } from './house.js';

test('what was open can be read while closeknit is not running', async () => {
  const server = await serve();
  try {
    const { page, close } = await open(server, { offline: true });
    await page.locator('article').first().waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.reload();
    const name = await page.locator('article h2').first().innerText();
    await page.waitForTimeout(500);
    await server.stop();
    await page.reload();
    await page.getByText('closeknit is not running just now').waitFor();
    assert.equal(await page.locator('article h2').first().innerText(), name);
    await page.goto(`${server.origin}/#/owed`);
    await page.getByText('this page was not open before').waitFor();
    await close();
  } finally {
    await server.stop();
    await closeBrowser();
  }
});
