// SPDX-License-Identifier: AGPL-3.0-or-later
// What the server says in English is said in German: the tables are held against the sources that say it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));
let place;
let german;
let reason;
before(async () => {
  place = mkdtempSync(join(tmpdir(), 'closeknit-phrases-'));
  const names = ['phrases', 'de_holes', 'de_reasons', 'de_troubles'];
  const entry = Object.fromEntries(names.map((name) => [name, `src/words/${name}.ts`]));
  await build({ configFile: false, logLevel: 'error', build: { outDir: place, lib: { entry, formats: ['es'], fileName: (_, name) => `${name}.mjs` }, target: 'es2022' } });
  german = {};
  for (const name of names) Object.assign(german, await import(pathToFileURL(join(place, `${name}.mjs`))));
  reason = german.teller(german.reasons, german.holes, ['; ', ', ']);
});
after(() => rmSync(place, { recursive: true, force: true }));

test('reasons are said in German, alone and joined', () => {
  const cases = [
    ['you wrote on eight days in the last three months; they wrote on one day in the last year',
      'von Ihnen an acht Tagen in den letzten drei Monaten; von dort an einem Tag im letzten Jahr'],
    ['you usually answer within ten hours; this has waited for six days', 'Sie antworten meist innerhalb von zehn Stunden; dies wartet seit sechs Tagen'],
    ['the address is made from the name, rare in this book', 'die Adresse ist aus dem Namen gebildet, selten in diesem Buch'],
    ['usually every six days, last contact five days ago', 'meist alle sechs Tage, letzter Kontakt vor fünf Tagen'],
    ['usually every week', 'meist jede Woche'],
    ['usually every other day, no exchange for a month', 'meist jeden zweiten Tag, kein Austausch seit einem Monat'],
    ['in bursts, usually at most five months apart, last contact eleven days ago', 'in Schüben, mit höchstens fünf Monaten dazwischen, letzter Kontakt vor elf Tagen'],
    ['same full name, though never in one conversation while both were busy, both on Rheinklang Choir and Ann, of all',
      'gleicher voller Name, aber nie in einem Gespräch, als beide in Gebrauch waren, beide bei Rheinklang Choir und Ann, of all'],
    ['both on LSM List and Audit, both write with Roberto and Mimi', 'beide bei LSM List und Audit, beide schreiben mit Roberto und Mimi'],
    ['one message in all: yours on one day, theirs never', 'eine Nachricht insgesamt: Ihre an einem Tag, von dort nie'],
    ['715 messages in all: yours on 286 days, theirs on 293 days', '715 Nachrichten insgesamt: Ihre an 286 Tagen, von dort an 293 Tagen'],
    ['412 messages from it lie in Sent; 9100 were delivered to it', '412 Nachrichten davon liegen in „Gesendet“; 9100 wurden dorthin zugestellt'],
  ];
  for (const [english, wanted] of cases) assert.equal(reason(english), wanted);
  assert.equal(reason('something nobody foresaw'), undefined);
  assert.equal(reason('it goes both ways; something nobody foresaw'), undefined, 'half a sentence in each language is worse than one');
});

test('what stands in a hole is left as it is', () => {
  assert.equal(reason('You have never written with $1 {1} \\d, and the first letter wants something.'),
    'Sie haben mit $1 {1} \\d noch nie geschrieben, und der erste Brief will etwas.');
});

test('a table fills every hole, and only with what it found', () => {
  for (const [english, says] of Object.entries({ ...german.reasons, ...german.troubles })) {
    const holes = [...english.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
    for (const [, at] of says.matchAll(/\{(\d+)\}/g)) assert.ok(Number(at) <= holes.length, `${english}: ${says}`);
    for (const hole of holes) assert.ok(hole in german.holes || hole === 'mass', `${english}: {${hole}}`);
  }
});

// The string literals of a source that hold words, adjacent ones joined; without comments and what never is said.
function literals(path) {
  const code = readFileSync(join(SOURCES, path), 'utf8')
    .replace(/^\s*\/\/.*$/gm, '').replace(/\s\/\/ .*$/gm, '').replace(/^#include.*$/gm, '').replace(/static_assert\([^;]*;/g, '');
  return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"(?:\s*\n\s*"((?:[^"\\\n]|\\.)*)")?/g)]
    .map(([, first, second]) => (first + (second ?? '')).replace(/\\"/g, '"').replace(/\\n/g, ' '));
}
// Those of a failure: what went wrong, and what can be done.
const failures = (path) => {
  const code = readFileSync(join(SOURCES, path), 'utf8');
  const found = [...code.matchAll(/(?:failure\(|\bCode::|\bno\()([^;]*?);/g)].map(([all]) => all).join(';\n');
  return new Set(literals(path).filter((one) => found.includes(one.slice(0, 30).replace(/"/g, '\\"'))));
};
const says = (one) => /[a-z]{2,} [a-z]/i.test(one) && !/\b(SELECT|INSERT|DELETE|PRAGMA|UPDATE)\b/.test(one);
const pieces = (one) => one.split(/\{[^}]*\}/).map((piece) => piece.replace(/^[\s,;:(]+|[\s,;:(]+$/g, '')).filter((piece) => /[a-z]{2,} [a-z]/i.test(piece));
// Whether each piece between the holes stands in some sentence of the tables.
function isSaid(one, table, more = '') {
  const sentences = Object.keys(table).flatMap(pieces).concat(more);
  return pieces(one).every((piece) => sentences.some((sentence) => sentence.includes(piece)));
}

// The rooms that give reasons, and what stands in them without being shown.
const REASONS = ['ties/tie.cpp', 'ties/words.cpp', 'pages/habit.cpp', 'people/context.cpp', 'people/likeness.cpp', 'people/owner.cpp',
  'people/sender.cpp', 'pages/paths.cpp', 'pages/worth_asking.cpp', 'honesty/remarks.cpp'];
test('every reason that the sources give is in the table', () => {
  const inHoles = ['in the last three months', 'in the last year', 'in all, the last'];
  const missing = REASONS.flatMap((path) => literals(path).filter((one) => says(one) && !isSaid(one, german.reasons, inHoles)).map((one) => `${path}: ${one}`));
  assert.deepEqual(missing, [], 'give each a row in src/words/de_reasons.ts');
});

// Where a page can come to hear of it. What only a program or a shell provokes is said by its kind.
const TROUBLES = ['book/engine_sqlite.cpp', 'intake/walk.cpp', 'intake/worker.cpp', 'intake/crew.cpp', 'post/folder.cpp', 'post/smtp.cpp', 'post/http.cpp',
  'feeds/feeds.cpp', 'feeds/parse.cpp', 'feeds/parse_json.cpp', 'introductions/walk.cpp', 'corrections/introducing.cpp', 'sources/compose.cpp',
  'sources/mbox_window.cpp', 'sources/emlx.cpp', 'sources/mime.cpp', 'pages/writing.cpp', 'forgetting/forgetting.cpp', 'server/unpack.cpp', 'server/uploads.cpp',
  'server/importing.cpp', 'server/answer_import.cpp', 'server/answer_reading.cpp', 'server/sign_in.cpp', 'server/answer_door.cpp', 'server/command.cpp'];
const AT_A_SHELL = [/closeknit/, /ulimit/, /--\w/, /Content-Range/, /Message-ID/, /SQLite/, /^bytes /, /draft, link or sent/, /send on from there/,
  /too many watch/, /from somebody to somebody/];
test('every trouble that a page can come to is in the table', () => {
  const missing = TROUBLES.flatMap((path) => [...failures(path)]
    .filter((one) => says(one) && !AT_A_SHELL.some((pattern) => pattern.test(one)) && !isSaid(one, german.troubles)).map((one) => `${path}: ${one}`));
  assert.deepEqual(missing, [], 'give each a row in src/words/de_troubles.ts');
});
