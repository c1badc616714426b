// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letters, person, run, story, told, NOW } from './house.js';

const only = (book) => told(book, 'introductions', '--all').introductions[0];

test('an introduction is walked from the first asking to its thanks, each step said by me', async () => {
  await story({}, async (page, { to, server }) => {
    await to('introductions');
    await page.getByText('No introduction is under way.').waitFor();
    await page.getByRole('button', { name: 'Bring two people together' }).click();
    for (const [label, name] of [['Who is asked first?', 'Ann Lee'], ['And with whom?', 'Hannah Okafor']]) {
      await page.getByLabel(label).fill(name);
      await page.getByRole('option').first().waitFor();
      await page.getByLabel(label).press('Enter');
    }
    await page.getByLabel('How it helps both').fill('both draw owls');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    const walk = page.locator('article', { hasText: 'Ann Lee' });
    await walk.getByText('Ask Ann whether they would like to meet Hannah.').waitFor();
    assert.match(await walk.getByRole('link', { name: 'Write to Ann' }).getAttribute('href'), /#\/write\?to=/);

    await walk.getByRole('button', { name: 'I have asked Ann' }).click();
    await walk.getByText('You asked Ann. What do they say?').waitFor();
    await walk.getByPlaceholder('in which words, if you like').fill('With pleasure!');
    await walk.getByRole('button', { name: 'Ann said yes' }).click();
    await walk.getByText('Now ask Hannah.').waitFor();
    await walk.getByText('With pleasure!').waitFor();
    await walk.getByRole('button', { name: 'I have asked Hannah' }).click();
    await walk.getByRole('button', { name: 'Hannah said yes' }).click();
    await walk.getByText('Both said yes.').waitFor();
    assert.match(await walk.getByRole('link', { name: 'Write to both' }).getAttribute('href'), /together=1/);
    await walk.getByRole('button', { name: 'I have brought them together' }).click();
    await walk.getByPlaceholder(/they work together now/).fill('a book about owls');
    await walk.getByRole('button', { name: 'Keep it' }).click();
    await walk.getByRole('button', { name: 'Thanks were said' }).click();
    await walk.getByText('It has come to a good end.').waitFor();
    const made = only(server.book);
    assert.deepEqual(made.told.map((one) => one.step), ['asked', 'yes', 'asked', 'yes', 'made', 'outcome', 'thanked']);
    assert.equal(made.under_way, false);
  });
});

test('a no ends it quietly, and the last step can be taken back', async () => {
  await story({}, async (page, { to, server }) => {
    run('introduce', 'Ann Lee', 'Hannah Okafor', '--book', server.book, '--now', NOW);
    run('introduce', '1', '--asked', 'Ann Lee', '--book', server.book, '--now', NOW);
    await to('introductions');
    const walk = page.locator('article', { hasText: 'Ann Lee' });
    await walk.getByRole('button', { name: 'Ann said no' }).click();
    await walk.getByText('Ann would rather not. It ends quietly here.').waitFor();
    assert.equal(only(server.book).under_way, false);
    await walk.getByRole('button', { name: 'Take the last step back' }).click();
    await walk.getByRole('button', { name: 'Ann said yes' }).waitFor();
    assert.equal(only(server.book).under_way, true);
    await walk.getByRole('button', { name: 'Let it rest' }).click();
    await walk.getByText('You let it rest.').first().waitFor();
    await page.reload();
    await page.getByText('No introduction is under way.').waitFor();
    await page.getByRole('button', { name: 'Those that have ended' }).click();
    await page.locator('article', { hasText: 'Ann Lee' }).waitFor();
  });
});

test('a letter that may have moved it is shown, and moves it only when I say so', async () => {
  await story({}, async (page, { to, server }) => {
    const [ann] = [person(server.book, 'Ann Lee')];
    const say = (...words) => run('introduce', ...words, '--book', server.book, '--now', '2026-11-20T08:00:00Z');
    say('Ann Lee', 'Hannah Okafor');
    say('1', '--asked', 'Ann Lee');
    letters(server.book, [{ from: `Ann Lee <${ann.addresses[0]}>`, at: '2026-11-22T09:00:00Z', subject: 'Re: Hannah', id: 'yes-1', text: 'Dear Nora,\n\nyes, I would love to meet Hannah Okafor!\n\nAnn' }]);
    const suggested = only(server.book).suggestions;
    assert.ok(suggested.length > 0, 'the command line sees the letter');
    await to('introductions');
    await page.getByText('A letter that may have moved it:').waitFor();
    assert.equal(only(server.book).told.length, 1);
    await page.getByRole('button', { name: 'This is a yes' }).click();
    await page.getByText('Now ask Hannah.').waitFor();
    assert.equal(only(server.book).told[1].step, 'yes');
  });
});
