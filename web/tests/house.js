// SPDX-License-Identifier: AGPL-3.0-or-later
// What every story needs: a book of made-up mail, the real server on it, and a browser in which nothing may go wrong
// unseen: an error, a word from outside this machine or a breach of the Content-Security-Policy fails the story.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const HERE = fileURLToPath(new URL('.', import.meta.url));
export const CLOSEKNIT = process.env.CLOSEKNIT ?? join(HERE, '../../build/closeknit');
export const DIST = process.env.CLOSEKNIT_DIST ?? join(HERE, '../dist');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const NOW = '2026-11-25T08:00:00Z';
const MESSAGES = process.env.CLOSEKNIT_SAMPLE ?? '4000';
const AXE = readFileSync(join(HERE, '../node_modules/axe-core/axe.min.js'), 'utf8');

export function run(...words) {
  return execFileSync(CLOSEKNIT, words, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'pipe'] });
}

const room = mkdtempSync(join(tmpdir(), 'closeknit-page-'));
const ending = [() => rmSync(room, { recursive: true, force: true })];
process.on('exit', () => ending.forEach((deed) => deed()));

let made;
// The mailbox and the book that stories start from, made once per file of tests.
export function sample() {
  if (!made) {
    const [mail, book] = [join(room, 'mail'), join(room, 'sample.sqlite')];
    run('sample', mail, '--messages', MESSAGES, '--until', NOW.slice(0, 10));
    run('import', mail, '--book', book, '--now', NOW);
    made = { mail, book };
  }
  return made;
}

let books = 0;
export function freshBook({ empty = false } = {}) {
  const home = join(room, `home-${++books}`);
  const book = join(home, 'book.sqlite');
  execFileSync('mkdir', ['-p', home]);
  if (!empty) cpSync(sample().book, book);
  return { home, book };
}

// `now` undefined: the server goes by the clock of the machine.
export async function serve({ empty = false, now = NOW, book = freshBook({ empty }) } = {}) {
  assert.ok(existsSync(join(DIST, 'index.html')), 'the page is not built: npm run build');
  const words = ['serve', '--book', book.book, '--port', '0', '--page', DIST, ...(now ? ['--now', now] : [])];
  const server = spawn(CLOSEKNIT, words, { env: { ...process.env, HOME: book.home }, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => server.kill('SIGTERM');
  ending.push(stop);
  let heard = '';
  const key = await new Promise((resolve, reject) => {
    const hear = (bytes) => {
      heard += bytes;
      const found = /http:\/\/\S+\/\?key=\S+/.exec(heard);
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', (code) => reject(new Error(`serve ended with ${code}: ${heard}`)));
  });
  const gone = new Promise((resolve) => server.on('exit', resolve));
  return { key, origin: new URL(key).origin, ...book, stop: async () => { stop(); await gone; } };
}

// Further letters to or from Nora come into a book: {from, to, at, subject, text, id, answers}.
export const NORA = 'Nora Whitlock <nora@whitlock-translations.example>';
export function letters(book, some) {
  const folder = mkdtempSync(join(room, 'letters-'));
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, part));
  some.forEach(({ from, to = NORA, at, subject, text, id, answers }, i) => {
    const lines = [`From: ${from}`, `To: ${to}`, `Date: ${new Date(at).toUTCString()}`, `Subject: ${subject}`, `Message-ID: <${id}@story.example>`,
      ...(answers ? [`In-Reply-To: <${answers}@story.example>`] : []), 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'];
    writeFileSync(join(folder, 'cur', `${i}:2,S`), `${lines.join('\r\n')}\r\n\r\n${text.replace(/\n/g, '\r\n')}\r\n`);
  });
  run('import', folder, '--book', book, '--now', NOW);
}

let browser;
export async function open(server, { light = 'light', size = 'desk', locale = 'en-GB', offline = false, motion = 'reduce', key = true } = {}) {
  browser ??= await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  const context = await browser.newContext({
    colorScheme: light, locale, reducedMotion: motion, timezoneId: 'Europe/Zurich', acceptDownloads: true,
    serviceWorkers: offline ? 'allow' : 'block',
    viewport: size === 'phone' ? { width: 360, height: 740 } : { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const wrong = [];
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
  });
  page.on('console', (said) => {
    const expected = /Service Worker registration blocked by Playwright|Failed to load resource/;
    if (said.type() === 'error' && !expected.test(said.text())) wrong.push(said.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== server.origin) wrong.push(`a request left this machine: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) wrong.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(key ? server.key : server.origin);
  return {
    page, context, wrong,
    to: (hash) => page.goto(`${server.origin}/#/${hash}`),
    close: async () => { await context.close(); assert.deepEqual(wrong, []); },
  };
}
export async function closeBrowser() {
  await browser?.close();
  browser = undefined;
}

// Serves, opens, tells the story, closes; whatever happens.
export async function story(asks, tell) {
  const server = await serve(asks);
  try {
    const window = await open(server, asks);
    await tell(window.page, { ...window, server });
    await window.close();
  } finally {
    await server.stop();
    await closeBrowser();
  }
}

export async function axe(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return found.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`).join(' | ')}`);
}

// What the command line says of the same book.
export const told = (book, ...words) => JSON.parse(run(...words, '--json', '--book', book, '--now', NOW));
export const person = (book, name) => told(book, 'person', name).person;
