// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { person, story, told } from './house.js';

// A mail server on loopback that keeps what it takes as files.
async function office(tell, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'closeknit-office-'));
  const server = spawn('python3', [fileURLToPath(new URL('../../src/post/made_up_server.py', import.meta.url)), folder, ...options], { stdio: ['pipe', 'ignore', 'inherit'] });
  try {
    while (!existsSync(join(folder, 'port'))) await new Promise((resolve) => setTimeout(resolve, 20));
    const sent = () => readdirSync(folder).filter((name) => name.endsWith('.eml')).map((name) => readFileSync(join(folder, name), 'utf8'));
    await tell({ address: `smtp://127.0.0.1:${readFileSync(join(folder, 'port'), 'utf8')}`, sent });
  } finally {
    server.stdin.end();
  }
}

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
    assert.ok(hannah.addresses.some((address) => href.startsWith(`mailto:${encodeURIComponent(address)}?subject=Owls&body=Dear%20Hannah`)), href);
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

test('a letter is warned about, put right, sent on the owner\'s word alone, and stands on their page at once', async () => {
  await office(async ({ address, sent }) => {
    await story({}, async (page, { to, server }) => {
      const hannah = person(server.book, 'Hannah Okafor');
      await to(`people/${hannah.id}`);
      await page.getByRole('heading', { name: 'Hannah Okafor' }).waitFor();
      await to('settings');
      await page.getByText('Send from here, or keep drafts').click();
      await page.getByLabel('Your mail’s server for sending').fill(address);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Kept.', { exact: true }).waitFor();

      await to(`write?to=${hannah.id}&subject=${encodeURIComponent('The owls, at last')}`);
      await page.getByText('Greeting and farewell are yours').waitFor();
      const letter = page.getByLabel('Your letter');
      await letter.fill('Dear Hannah,\n\nHow are you? I hope all is well! Could you give me the contact of your publisher?\n\nNora');
      await page.getByText('Think about it').waitFor();
      await page.getByRole('button', { name: 'Send all the same' }).waitFor();
      await letter.fill('Dear Hannah,\n\nThe owls arrived today – all fünf.\n\nNora');
      await page.getByText('Nothing to remark.').waitFor();

      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByText(/This leaves your machine now and goes to/).waitFor();
      assert.deepEqual(sent(), []);
      await page.getByRole('button', { name: /^Send to / }).click();
      await page.getByText(/^Sent to .* It is in your book\.$/).waitFor();
      const [message, ...more] = sent();
      assert.deepEqual(more, []);
      assert.match(message, /^Subject: The owls, at last\r?$/m);
      assert.match(message, /The owls arrived today/);

      await page.getByRole('link', { name: 'Hannah’s page' }).click();
      await page.getByRole('heading', { name: 'Hannah Okafor' }).waitFor();
      const newest = page.locator('section', { has: page.getByRole('heading', { name: 'Letters' }) }).locator('li').first();
      await newest.getByText('The owls, at last').waitFor();
      assert.equal(told(server.book, 'person', 'Hannah Okafor').person.timeline[0].subject, 'The owls, at last');
    });
  });
});

test('a mail server that wants a password gets it once; a letter that it refuses is not in the book', async () => {
  await office(async ({ address, sent }) => {
    await story({}, async (page, { to, server }) => {
      const hannah = person(server.book, 'Hannah Okafor');
      await page.evaluate((server) => fetch('/api/v1/settings', { method: 'PUT', headers: { 'X-Closeknit': '1', 'Content-Type': 'application/json' }, body: JSON.stringify({ post_server: server, post_user: 'nora' }) }), address);
      await to(`write?to=${hannah.id}&subject=Owls`);
      await page.getByText('Greeting and farewell are yours').waitFor();
      await page.getByLabel('Your letter').fill('Dear Hannah,\n\nThe owls arrived today.\n\nNora');
      await page.getByText('Nothing to remark.').waitFor();
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByRole('button', { name: /^Send to / }).click();
      const password = page.getByLabel(/Password of your mail/);
      await password.fill('wrong');
      await page.getByRole('button', { name: /^Send to / }).click();
      await page.getByRole('alert').waitFor();
      assert.deepEqual(sent(), []);
      assert.equal(told(server.book, 'person', 'Hannah Okafor').person.timeline[0].interaction, hannah.timeline[0].interaction);
      await password.fill('geheim-5');
      await page.getByRole('button', { name: /^Send to / }).click();
      await page.getByText(/^Sent to .* It is in your book\.$/).waitFor();
      assert.equal(sent().length, 1);
    });
  }, '--user', 'nora', 'geheim-5');
});

test('a letter that was begun waits while its page is left, until it was taken along', async () => {
  await story({}, async (page, { to, server }) => {
    const hannah = person(server.book, 'Hannah Okafor');
    const letter = page.getByLabel('Your letter');
    await to(`write?to=${hannah.id}`);
    await page.getByText('Greeting and farewell are yours').waitFor();
    await letter.fill('Dear Hannah,\n\nthe owls have flown.\n\nNora');
    await page.getByLabel('Subject').fill('Gone');
    await to('today');
    await page.getByRole('heading', { level: 1, name: /Nora/ }).waitFor();
    await to(`write?to=${hannah.id}`);
    await page.getByRole('heading', { name: 'Worth knowing about Hannah' }).waitFor();
    assert.match(await letter.inputValue(), /the owls have flown/);
    assert.equal(await page.getByLabel('Subject').inputValue(), 'Gone');
    const ann = person(server.book, 'Ann Lee');
    await to(`write?to=${ann.id}`);
    await page.waitForFunction(() => document.querySelector('input')?.value === 'Ann Lee');
    assert.doesNotMatch(await letter.inputValue(), /owls/, 'another letter is another sheet');
  });
});
