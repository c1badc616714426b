// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { letters, person, story, told } from './house.js';

const ABOUT = 'Swifts nest under old roof tiles. Whoever mends a roof should leave the nesting boxes for the swifts, since swifts come back to the same nesting box every year. Swift boxes are cheap, and a colony of swifts is a joy.';
// Hannah writes of swifts, as somebody does who cares for them.
function swifts(book) {
  const hannah = person(book, 'Hannah Okafor');
  letters(book, ['The swifts are back under our roof, eleven of them.', 'I have built two more nesting boxes for the swifts.', 'Did I tell you that the swifts took the new nesting box?', 'Swifts sleep while they fly, think of it. Our swifts left yesterday.']
    .map((words, i) => ({ from: `Hannah Okafor <${hannah.addresses[0]}>`, at: `2026-${String(6 + i).padStart(2, '0')}-11T09:00:00Z`, subject: `Swifts ${i}`, id: `swift-${i}`, text: `Dear Nora,\n\n${words}\n\nHannah` })));
  return hannah;
}

test('for what I read at most three are named, because of their own words; who has it is left alone', async () => {
  await story({}, async (page, { to, server }) => {
    const hannah = swifts(server.book);
    await to('share');
    await page.getByLabel('What did you read?').fill(ABOUT);
    await page.getByLabel('What it is called').fill('Swifts under the roof');
    await page.getByLabel('Where it stands').fill('https://birds.example/swifts');
    await page.getByRole('button', { name: 'Who would care?' }).click();
    const readers = page.locator('section', { has: page.getByRole('heading', { name: 'They would care for it' }) });
    await readers.getByRole('link', { name: 'Hannah Okafor' }).waitFor();
    await readers.getByText(/writes of .*swift/).first().waitFor();
    assert.ok((await readers.locator('.reader').count()) <= 3);
    const letter = await readers.getByRole('link', { name: 'Write to Hannah' }).getAttribute('href');
    assert.match(letter, new RegExp(`to=${hannah.id}.*subject=Swifts`));
    await readers.getByRole('button', { name: 'I have sent it' }).first().click();
    await page.getByText('Noted: Hannah has it from you.').waitFor();
    await page.getByRole('button', { name: 'Who would care?' }).click();
    await page.getByText(/Hannah Okafor has it from you/).waitFor();
    await page.goto(`${server.origin}/${letter}`);
    await page.waitForFunction(() => /birds\.example\/swifts/.test(document.querySelector('textarea')?.value ?? ''));
  });
});

test('a saved page is taken in, and where nobody writes of it the page says so', async () => {
  await story({}, async (page, { to }) => {
    await to('share');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a saved page' }).click()]);
    await chooser.setFiles({ name: 'zirconium.html', mimeType: 'text/html', buffer: Buffer.from('<html><head><title>Zirconium</title></head><body><p>Zirconium tetrachloride sublimes. Hafnium impurities in zirconium cladding absorb neutrons.</p></body></html>') });
    await page.getByText('“zirconium.html” is taken in.').waitFor();
    await page.getByRole('button', { name: 'Who would care?' }).click();
    await page.getByText('Nobody in your circles writes of this.').waitFor();
  });
});

test('what I follow is listed, followed, looked at only when I say so, and left again', async () => {
  let asked = 0;
  const site = createServer((request, response) => {
    asked += 1;
    response.setHeader('Content-Type', 'application/rss+xml');
    response.end(`<?xml version="1.0"?><rss version="2.0"><channel><title>Birds</title><item><title>Swifts under the roof</title><link>https://birds.example/swifts</link><guid>1</guid><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate><description>${ABOUT}</description></item></channel></rss>`);
  });
  await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${site.address().port}/birds.xml`;
  try {
    await story({}, async (page, { to, server }) => {
      swifts(server.book);
      await to('feeds');
      await page.getByText('You follow nothing yet.').waitFor();
      await page.getByLabel('Follow another').fill(url);
      await page.getByRole('button', { name: 'Follow', exact: true }).click();
      await page.getByText('not looked at yet').waitFor();
      assert.equal(asked, 0);
      await page.getByRole('button', { name: 'Look what is new' }).click();
      await page.getByText(/1 new piece; 1 would suit somebody\./).waitFor();
      assert.ok(asked > 0);
      await page.getByRole('link', { name: 'See for whom' }).click();
      await page.getByRole('link', { name: 'Hannah Okafor' }).waitFor();
      await page.getByRole('heading', { name: 'Swifts under the roof' }).waitFor();
      await to('feeds');
      await page.getByRole('button', { name: /No longer follow/ }).click();
      await page.getByText('You no longer follow Birds.').waitFor();
      assert.equal(told(server.book, 'feeds').feeds.length, 0);
      await page.getByRole('button', { name: 'Take it back' }).click();
      await page.getByRole('button', { name: /No longer follow/ }).waitFor();
      assert.equal(told(server.book, 'feeds').feeds.length, 1);
    });
  } finally {
    site.close();
  }
});
