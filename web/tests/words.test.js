// SPDX-License-Identifier: AGPL-3.0-or-later
// The page's words and what it does with texts, without a browser.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { build } from 'vite';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

let place;
let parts;
before(async () => {
  place = mkdtempSync(join(tmpdir(), 'closeknit-words-'));
  const entry = { en: 'src/words/en.ts', de: 'src/words/de.ts', people: 'src/pages/people.ts', search: 'src/pages/search.ts', plain: 'src/parts/plain.ts', upload: 'src/intake/upload.ts', rings: 'src/circles/rings.ts' };
  await build({ configFile: false, logLevel: 'error', build: { outDir: place, lib: { entry, formats: ['es'], fileName: (_, name) => `${name}.mjs` }, target: 'es2022' } });
  parts = {};
  for (const name of Object.keys(entry)) parts[name] = await import(pathToFileURL(join(place, `${name}.mjs`)));
});
after(() => rmSync(place, { recursive: true, force: true }));

test('what is said in one language is said in the other', () => {
  const keys = (words, at = '') => Object.entries(words).flatMap(([name, word]) => (word && typeof word === 'object' ? keys(word, `${at}${name}.`) : [`${at}${name} ${typeof word}`])).sort();
  assert.deepEqual(keys(parts.de.de), keys(parts.en.en));
});

test('every word that is there is said somewhere', () => {
  const folder = new URL('../src/', import.meta.url);
  const said = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !(one.path ?? one.parentPath).endsWith('/words') || one.name === 'words.svelte.ts')
    .map((one) => readFileSync(join(one.path ?? one.parentPath, one.name), 'utf8')).join('\n');
  const unsaid = Object.entries(parts.en.en).flatMap(([subject, words]) => Object.keys(words)
    .filter((name) => /^[a-zA-Z]+$/.test(name) && !new RegExp(`\\b${name}\\b`).test(said)).map((name) => `${subject}.${name}`));
  assert.deepEqual(unsaid, []);
});

test('names are found without accents, with umlauts spelt either way', () => {
  for (const typed of ['muller', 'mueller', 'müller']) assert.ok(parts.people.fold('Claudia Müller').includes(parts.people.fold(typed).split(' ')[0]));
  assert.ok(parts.people.fold('Stanisław Øystein').includes('stanislaw oystein'));
});

test('found words are marked, and only these', () => {
  const marks = parts.search.marked('The Budget is tight; budgets are.', 'budget from:ann').filter((one) => one.mark).map((one) => one.text);
  assert.deepEqual(marks, ['Budget', 'budgets']);
});

test('links in letters are http alone, without the full stop after them', () => {
  const found = parts.plain.pieces('See https://a.example/x, (http://b.example). javascript:alert(1) https://').filter((one) => one.link);
  assert.deepEqual(found.map((one) => one.link), ['https://a.example/x', 'http://b.example']);
  assert.equal(parts.plain.pieces('See https://a.example/x now').map((one) => one.text).join(''), 'See https://a.example/x now');
});

test('prose that a program broke flows again; what its writer broke stays broken', () => {
  const prose = ['I could be with you on Tuesday evening and stay for three nights. Could I', 'have your sofa, or shall I look for a room nearby? I need to book the', 'train by the end of the week.'];
  assert.equal(parts.plain.flowing(prose.join('\n')), prose.join(' '));
  const letter = ['Dear Nora,', '', ...prose, '', 'Yours', 'Hannah'].join('\n');
  assert.equal(parts.plain.flowing(letter), ['Dear Nora,', '', prose.join(' '), '', 'Yours', 'Hannah'].join('\n'));
  for (const kept of [
    [prose[0], '', 'Roses are red,', 'violets are blue,', 'sugar is sweet.'],
    [`${prose[0]}:`, 'https://owls.example/a-page-with-a-long-name'],
    [prose[0], '- the sofa, if it is not taken by your mother in law already by now', '- a room'],
    [prose[0], '1. the sofa, if it is not taken by your mother in law already by then', '2. a room'],
    ['> a quoted line that goes on for as long as such lines go in a mail or so', '> and on'],
    ['+  if (some_condition_holds(and_another, one_more)) return the_value_of(it);', '+  return;'],
    [prose[0], 'Signed-off-by: Hannah Okafor <hannah@owls.example>'],
    [prose[0], '', `a/${'long/'.repeat(20)}name`, 'index b59e3f1'],
    ['Hannah Okafor', '12 Mill Lane', 'Oxford'],
    ['Short lines', 'by habit'],
  ]) assert.equal(parts.plain.flowing(kept.join('\n')), kept.join('\n'));
});

test('a folder is sent as a tar file that tar itself understands, whatever its names', async () => {
  const long = `Mail/${'deep/'.repeat(30)}letter.eml`;
  const files = [['Mail/cur/1:2,S', 'one'], ['Mail/ä ö – ü.eml', 'two'.repeat(400)], [long, ''], ['single.mbox', 'From x']];
  const [single, folder] = parts.upload.parcels(files.map(([path, text]) => ({ path, file: new Blob([text]) })));
  assert.equal(single.name, 'single.mbox');
  assert.equal(folder.name, 'Mail.tar');
  writeFileSync(join(place, 'Mail.tar'), Buffer.from(await folder.content.arrayBuffer()));
  execFileSync('tar', ['-xf', 'Mail.tar'], { cwd: place });
  for (const [path, text] of files.slice(0, 3)) assert.equal(readFileSync(join(place, path), 'utf8'), text);
});

test('names are sent without what a path could do', () => {
  assert.equal(parts.upload.plainName('../..\\x/y'), '_.._x_y');
  assert.equal(parts.upload.plainName('-rf'), 'rf');
  assert.equal(parts.upload.plainName(''), 'mail');
  assert.ok(new TextEncoder().encode(parts.upload.plainName('ä'.repeat(300))).length <= 200);
});

test('the types of the answers are those of the server\'s document', () => {
  execFileSync(process.execPath, ['scripts/types.js', '--check'], { cwd: new URL('..', import.meta.url) });
});

test('five thousand people stand in their rings, none over another in the inner ones', () => {
  const circles = [['5', 5], ['15', 10], ['50', 35], ['150', 100], ['beyond', 4850]];
  const people = circles.flatMap(([circle, count]) => Array.from({ length: count }, (_, i) => ({ id: `${circle}-${i}`, name: '', circle, strength: 0, trend: 'steady' })));
  const dots = parts.rings.place(people);
  assert.equal(dots.length, 5000);
  const inner = dots.filter((dot) => dot.circle === '5' || dot.circle === '15');
  for (const a of inner) for (const b of inner) if (a !== b) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 0.08);
  for (const dot of dots) assert.ok(Math.hypot(dot.x, dot.y) <= 1.1001);
});
