// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { story } from './house.js';

test('an empty book invites, the made-up mail is read with progress, and the page asks who the owner is', async () => {
  await story({ empty: true, now: undefined }, async (page) => {
    await page.getByRole('heading', { name: 'Welcome.' }).waitFor();
    await page.getByText('Drop your mail here').waitFor();
    await page.getByRole('button', { name: /made-up mail/ }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('heading', { name: 'This is who we think you are.' }).waitFor({ timeout: 180_000 });
    assert.match(await page.locator('main').innerText(), /nora\.whitlock@/);
    await page.getByRole('button', { name: 'Yes, that is me' }).click();
    await page.getByText('A few people it would be good to think of today').waitFor();
    assert.ok((await page.locator('article').count()) > 0);
  });
});

test('a tab closed during the import finds it finished, or going on', async () => {
  await story({ empty: true, now: undefined }, async (page, { context, server }) => {
    await page.getByRole('button', { name: /made-up mail/ }).click();
    await page.getByRole('progressbar').waitFor();
    const again = await context.newPage();
    await page.close();
    await again.goto(`${server.origin}/#/begin`);
    await again.getByRole('heading', { name: 'This is who we think you are.' }).waitFor({ timeout: 180_000 });
  });
});
