// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { person, story } from './house.js';

test('a letter that cares and then asks is told so while it is written; an honest one is not', async () => {
  await story({}, async (page, { to, server }) => {
    const hannah = person(server.book, 'Hannah Okafor');
    await to(`write?to=${hannah.id}&subject=Owls`);
    await page.waitForFunction(() => document.querySelector('input')?.value === 'Hannah Okafor');
    const letter = page.getByLabel('Your letter');
    await page.getByText('Greeting and farewell are yours').waitFor();
    assert.match(await letter.inputValue(), /^Dear Hannah,\n+Nora$/);
    await page.getByRole('heading', { name: 'Worth knowing about Hannah' }).waitFor();
    await page.getByText('Could I have your sofa').waitFor();
    assert.equal(await page.getByText('Nothing to remark.').count(), 0);
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

test('a letter is kept as a draft where the owner has a folder for them, and is not sent', async () => {
  await story({}, async (page, { to, server }) => {
    const drafts = mkdtempSync(join(tmpdir(), 'closeknit-drafts-'));
    await to('settings');
    await page.getByText('Send from here, or keep drafts').click();
    await page.getByLabel('Folder for drafts').fill(drafts);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Kept.', { exact: true }).waitFor();
    await to(`write?to=${person(server.book, 'Hannah Okafor').id}&subject=Owls`);
    await page.getByText('Greeting and farewell are yours').waitFor();
    await page.getByLabel('Your letter').fill('Dear Hannah,\n\nThe owls arrived today.\n\nNora');
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.getByText('It has not been sent.').waitFor();
    const files = readdirSync(drafts, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    assert.equal(files.length, 1);
    assert.match(readFileSync(join(files[0].path, files[0].name), 'utf8'), /The owls arrived today\./);
  });
});
