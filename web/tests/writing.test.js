// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { person, story } from './house.js';

test('a letter that cares and then asks is told so while it is written; an honest one is not', async () => {
  await story({}, async (page, { to, server }) => {
    const hannah = person(server.book, 'Hannah Okafor');
    await to(`write?to=${hannah.id}&subject=Owls`);
    await page.waitForFunction(() => document.querySelector('input')?.value === 'Hannah Okafor');
    const letter = page.getByLabel('Your letter');
    await letter.fill('Dear Hannah,\n\nHow are you? I hope all is well! Could you give me the contact of your publisher?\n\nNora');
    await page.getByText('Think about it').waitFor();
    await page.getByText(/opens with care and turns to an ask/).waitFor();
    await letter.fill('Dear Hannah,\n\nThe owls arrived today. They are on the wall already and look at Karl.\n\nNora');
    await page.getByText('Nothing to remark.').waitFor();
    const href = await page.getByRole('link', { name: 'Open in your mail program' }).getAttribute('href');
    assert.ok(href.startsWith(`mailto:${encodeURIComponent(hannah.addresses[0])}?subject=Owls&body=Dear%20Hannah`));
  });
});

test('several at once are not helped with', async () => {
  await story({}, async (page, { to }) => {
    await to('write');
    await page.getByLabel('To', { exact: true }).fill('Hannah Okafor, Ann Lee');
    await page.getByLabel('Your letter').fill('Dear both,\n\nhow about Sunday?\n\nNora');
    await page.getByText('One letter, one person').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Open in your mail program' }).count(), 0);
  });
});
