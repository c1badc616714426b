// SPDX-License-Identifier: AGPL-3.0-or-later
// With the page set to German everything a person reads on it is German, but for what others wrote.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { closeBrowser, freshBook, letters, NOW, open, person, run, serve } from './house.js';

let server;
let hannah;
let english;
before(async () => {
  const book = freshBook();
  const say = (...words) => run(...words, '--book', book.book, '--now', NOW);
  // Something of everything, so that no page is walked through empty.
  say('introduce', 'Ann Lee', 'Hannah Okafor', '--why', 'Eulen');
  say('introduce', '1', '--asked', 'Ann Lee');
  say('gave', 'Ann Lee', 'ein Glas Quittengelee');
  say('consent', 'Hannah Okafor', 'der Monatsbrief', '--words', 'Gern!');
  say('note', 'Hannah Okafor', 'Verträgt keine Nüsse.');
  const [address] = person(book.book, 'Hannah Okafor').addresses;
  letters(book.book, [{ from: `Hannah Okafor <${address}>`, at: '2026-03-10T12:00:00Z', subject: 'Eulen', id: 'signed', text: 'Liebe Nora,\n\ndie Eulen sind zurück.\n\n-- \nHannah Okafor\nEditor\nEulen GmbH\nTel. +44 20 7946 0958' }]);
  server = await serve({ book });
  hannah = person(server.book, 'Hannah Okafor').id;
  english = await sentences();
});
after(async () => {
  await server.stop();
  await closeBrowser();
});

// Every sentence of two words and more that the page or the server may say in English.
async function sentences() {
  const place = mkdtempSync(join(tmpdir(), 'closeknit-english-'));
  const entry = { en: 'src/words/en.ts', de: 'src/words/de.ts', reasons: 'src/words/de_reasons.ts', troubles: 'src/words/de_troubles.ts' };
  await build({ configFile: false, logLevel: 'error', build: { outDir: place, lib: { entry, formats: ['es'], fileName: (_, name) => `${name}.mjs` }, target: 'es2022' } });
  const all = {};
  for (const name of Object.keys(entry)) Object.assign(all, await import(pathToFileURL(join(place, `${name}.mjs`))));
  rmSync(place, { recursive: true, force: true });
  const texts = (words) => Object.values(words).flatMap((word) => (typeof word === 'string' ? [word] : word && typeof word === 'object' ? texts(word) : []));
  const pieces = Object.keys({ ...all.reasons, ...all.mass, ...all.troubles }).flatMap((one) => one.split(/\{\w+\}/));
  const alsoGerman = new Set(texts(all.de).map((one) => one.trim()));
  return [...texts(all.en), ...pieces].map((one) => one.trim()).filter((one) => / /.test(one) && one.length > 7 && !alsoGerman.has(one));
}

// What stands on the page, without what others wrote or the owner noted.
const read = (page) => page.evaluate(() => {
  const theirs = 'blockquote, q, .letter, .subject, .snippet, .address, .brand, option, select, script, style';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const said = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(theirs)) said.push(walker.currentNode.data);
  for (const one of document.querySelectorAll('[aria-label], [placeholder], [title]'))
    said.push(one.getAttribute('aria-label') ?? '', one.getAttribute('placeholder') ?? '', one.getAttribute('title') ?? '');
  return said.join(' ').replace(/\s+/g, ' ');
});
async function isGerman(page, where) {
  const text = await read(page);
  assert.deepEqual(english.filter((one) => text.includes(one)), [], `${where}: ${text}`);
}
// Reasons and tables, but not every letter of a list.
const unfold = async (page) => {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('button[aria-expanded=false]')) if (!one.closest('ol')) one.click();
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  await page.waitForLoadState('networkidle');
};

test('the pages are walked through in German, and nothing English is left but letters', async () => {
  const { page, to, close } = await open(server, { locale: 'de-DE' });
  const people = await page.evaluate(() => fetch('/api/v1/people?kind=all&limit=1000').then((answer) => answer.json()).then((all) => all.people));
  const some = [...people.slice(0, 6), ...people.filter((one) => one.kind !== 'person').slice(0, 6), ...people.filter((one) => one.circle === 'beyond').slice(0, 2)];
  const pages = ['today', 'owed', `people/${hannah}`, ...some.map((one) => `people/${one.id}`), 'circles', 'people', 'introductions', 'introductions?a=' + hannah, 'giving', 'share', 'feeds', 'review', 'import', 'settings', `settings?forget=${hannah}`, 'more', 'begin', 'search', 'nowhere'];
  for (const name of pages) {
    await to(name);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(100);
    await unfold(page);
    await isGerman(page, name);
  }
  await close();
});

test('what the check notices in a letter is said in German', async () => {
  const { page, to, close } = await open(server, { locale: 'de-DE' });
  await to(`write?to=${hannah}`);
  await page.getByRole('textbox').last().fill('Dear Hannah,\n\nhow is your mother? I hope she is well again. Could you lend me 500 pounds before Friday?\n\nNora');
  await page.locator('.remark').first().waitFor();
  await isGerman(page, 'write');
  await close();
});

test('what cannot be imported is said in German', async () => {
  const { page, to, close } = await open(server, { locale: 'de-DE' });
  await to('import');
  await page.getByPlaceholder('/home/…/Mail').fill('/nowhere/at/all');
  await page.getByRole('button', { name: 'Einlesen', exact: true }).click();
  await page.getByRole('alert').waitFor();
  assert.match(await page.getByRole('alert').innerText(), /Diese Datei oder diesen Ordner gibt es nicht\./);
  await isGerman(page, 'import');
  await close();
});
