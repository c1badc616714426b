// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { letters, person, run, story, NOW } from './house.js';

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
    await page.getByRole('link', { name: 'Delete this person for good' }).click();
    await page.getByText('If you delete Ann Lee, this goes:').waitFor();
    await page.getByText(/letters? that only you and they share/).waitFor();
    await page.getByText('This cannot be taken back.').waitFor();
    await page.getByRole('button', { name: 'Delete Ann for good' }).click();
    await page.getByText('Ann Lee is no longer in the book.').waitFor();
    assert.throws(() => person(server.book, ann.addresses[0]));
    await to(`people/${ann.id}`);
    await page.getByRole('alert').waitFor();
  });
});

test('quiet days fold today away, and it unfolds when one wants it', async () => {
  await story({}, async (page, { to }) => {
    await to('settings');
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) {
      await page.getByLabel(day, { exact: true }).check();
      await page.waitForFunction(async (name) => (await (await fetch('/api/v1/settings')).json()).quiet_days.includes(name), day.slice(0, 3).toLowerCase());
    }
    await to('today');
    await page.getByText('This is a quiet time of yours.').waitFor();
    assert.equal(await page.locator('article').count(), 0);
    await page.getByRole('button', { name: 'Look all the same' }).click();
    await page.locator('article').first().waitFor();
  });
});

test('hours and what is left out are kept in the book', async () => {
  await story({}, async (page, { to }) => {
    const kept = () => page.evaluate(async () => (await fetch('/api/v1/settings')).json());
    await to('settings');
    await page.getByLabel('At any hour').uncheck();
    await page.getByLabel('Only between').waitFor();
    await page.getByLabel('Leave out illness, death and bad news').check();
    await page.waitForFunction(async () => (await (await fetch('/api/v1/settings')).json()).gentle_facts === 'hidden');
    assert.equal((await kept()).working_hours, '08:00-18:00');
    await page.reload();
    assert.equal(await page.getByLabel('Only between').inputValue(), '08:00');
    assert.equal(await page.getByLabel('Leave out illness, death and bad news').isChecked(), true);
    await page.getByLabel('At any hour').check();
    await page.getByLabel('Only between').waitFor({ state: 'detached' });
  });
});

test('illness is left out of a person\'s page where the owner wants that', async () => {
  await story({}, async (page, { to, server }) => {
    const hannah = person(server.book, 'Hannah Okafor');
    letters(server.book, [{ from: `Hannah Okafor <${hannah.addresses[0]}>`, at: '2026-11-20T09:00:00Z', subject: 'News', id: 'ill-1',
      text: 'Dear Nora,\n\nmy mother is in hospital, she has pneumonia.\n\nHannah' }]);
    assert.ok(person(server.book, 'Hannah Okafor').worth_asking.some((one) => one.kind === 'illness'));
    await to(`people/${hannah.id}`);
    await page.getByText('ask how they are').waitFor();
    await to('settings');
    await page.getByLabel('Leave out illness, death and bad news').check();
    await page.waitForFunction(async () => (await (await fetch('/api/v1/settings')).json()).gentle_facts === 'hidden');
    await to(`people/${hannah.id}`);
    await page.getByRole('heading', { name: 'Hannah Okafor' }).waitFor();
    await page.getByText('ask how they are').waitFor({ state: 'detached' });
  });
});
