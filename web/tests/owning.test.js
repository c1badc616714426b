// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { person, run, story, NOW } from './house.js';

async function downloaded(page, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFileSync(await file.path(), 'utf8');
}

test('everything can be taken out, and is what the command line gives', async () => {
  await story({}, async (page, { to, server }) => {
    await to('settings');
    const lines = (await downloaded(page, 'Take everything out')).trim().split('\n').sort();
    const told = run('export', '--book', server.book, '--now', NOW).trim().split('\n').sort();
    assert.deepEqual(lines, told);
    assert.match(await downloaded(page, 'Take the people out as cards'), /^BEGIN:VCARD/);
    await page.getByRole('button', { name: 'Make a backup' }).click();
    const said = await page.getByText(/^Kept as /).innerText();
    assert.ok(existsSync(said.replace(/^Kept as /, '').replace(/\.$/, '')));
  });
});

test('the language is kept in the book, the light in the browser', async () => {
  await story({}, async (page, { to }) => {
    await to('settings');
    await page.getByLabel('Language').selectOption('de');
    await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
    await page.getByLabel('Licht').selectOption('dark');
    await page.reload();
    await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
    assert.equal(await page.evaluate(() => document.documentElement.dataset.light), 'dark');
  });
});

test('an address that is not mine goes, and one that is comes', async () => {
  await story({}, async (page, { to, server }) => {
    const mine = () => JSON.parse(run('me', '--json', '--book', server.book)).owner.map((one) => one.address);
    await to('settings');
    const [, second] = mine();
    await page.getByRole('button', { name: `Not mine: ${second}` }).click();
    await page.getByRole('button', { name: `Not mine: ${second}` }).waitFor({ state: 'detached' });
    assert.ok(!mine().includes(second));
    await page.getByLabel('Another address of mine').fill(second);
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('button', { name: `Not mine: ${second}` }).waitFor();
    assert.ok(mine().includes(second));
  });
});

test('a person is deleted for good only after the page said what that means', async () => {
  await story({}, async (page, { to, server }) => {
    const ann = person(server.book, 'Ann Lee');
    await to(`people/${ann.id}`);
    await page.getByRole('button', { name: 'Delete this person for good' }).click();
    await page.getByText('This cannot be taken back.').waitFor();
    await page.getByRole('button', { name: 'Delete Ann Lee for good' }).click();
    await page.getByText('Ann Lee is no longer in the book.').waitFor();
    assert.throws(() => person(server.book, ann.addresses[0]));
  });
});
