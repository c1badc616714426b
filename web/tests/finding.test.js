// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { person, story } from './house.js';

test('search answers while one types, marks the words and unfolds the letter', async () => {
  await story({}, async (page, { to }) => {
    await to('search');
    await page.getByRole('searchbox').pressSequentially('budget', { delay: 20 });
    const hit = page.locator('ol li').first();
    await hit.locator('mark').first().waitFor();
    assert.match((await hit.locator('mark').first().innerText()).toLowerCase(), /^budget/);
    await hit.getByRole('button').first().click();
    await hit.locator('.letter').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('searchbox').pressSequentially('hann', { delay: 20 });
    await page.getByRole('list', { name: 'People' }).getByText('Hannah Okafor').click();
    await page.getByRole('heading', { name: 'Hannah Okafor' }).waitFor();
  });
});

test('the beginning of a word finds it, until a blank says that it is whole', async () => {
  await story({}, async (page, { to }) => {
    await to('search');
    await page.getByRole('searchbox').fill('budg');
    const mark = page.locator('ol li mark').first();
    await mark.waitFor();
    assert.match((await mark.innerText()).toLowerCase(), /^budg/);
    await page.getByRole('searchbox').fill('budg ');
    await page.getByText('No letter says that.').first().waitFor();
  });
});

test('what the hint beneath the field says can be typed', async () => {
  await story({}, async (page, { to }) => {
    await to('search');
    const [, since, until] = /since:(\S+), until:([\d-]+)/.exec(await page.locator('#hint').innerText());
    const answer = page.waitForResponse((response) => decodeURIComponent(response.url()).includes('until:'));
    await page.getByRole('searchbox').fill(`budget since:${since} until:${until}`);
    const { hits } = await (await answer).json();
    assert.ok(hits.length > 0);
    for (const hit of hits) assert.ok(hit.at >= since && hit.at.slice(0, until.length) <= until, hit.at);
    await page.locator('ol li').first().waitFor();
  });
});

test('an answer that comes late never stands over a newer one', async () => {
  await story({}, async (page, { to }) => {
    await page.route(/search\?q=bud&/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await to('search');
    await page.getByRole('searchbox').fill('bud');
    await page.waitForTimeout(60);
    await page.getByRole('searchbox').fill('zzzzqqq');
    await page.getByText('No letter says that.').first().waitFor();
    await page.waitForTimeout(1000);
    assert.equal(await page.locator('ol li').count(), 0);
  });
});

test('a way to somebody is shown with what each step rests on', async () => {
  await story({}, async (page, { to, server }) => {
    const people = JSON.parse((await page.evaluate(() => fetch('/api/v1/people?limit=300').then((answer) => answer.text())))).people;
    const far = people.filter((one) => one.circle === 'beyond' || one.circle === 'only a connection');
    let found;
    for (const one of far.slice(0, 40)) {
      const paths = await page.evaluate((id) => fetch(`/api/v1/path?to=${id}`).then((answer) => answer.json()), one.id);
      if ((paths.paths ?? []).length > 0) { found = one; break; }
    }
    assert.ok(found, 'the sample has nobody whom somebody else knows');
    await to('introductions');
    await page.getByRole('button', { name: 'Find a way to somebody' }).click();
    await page.getByLabel('Whom would you like to meet?').fill(found.name);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Find a way', exact: true }).click();
    await page.getByRole('link', { name: /^Ask / }).first().waitFor();
    assert.ok(person(server.book, found.addresses[0]));
  });
});
