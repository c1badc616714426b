// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { NOW, person, run, sample, story } from './house.js';

const LETTER = [
  'From: Mallory <mallory@elsewhere.example>', 'To: nora.whitlock@postkasten.example', 'Subject: <img src=x onerror=alert(1)>',
  'Date: Tue, 24 Nov 2026 10:00:00 +0000', 'Message-ID: <hostile@elsewhere.example>', 'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8', '',
  '<p>Hello <b>Nora</b>, I have read your book on the train and would like to tell you what I thought of its second half.</p><script>alert(2)</script><img src="https://tracker.example/pixel.png">',
  '<p>It says &lt;svg onload=alert(3)&gt; on every page, which I found strange. <a href="javascript:alert(4)">click</a> https://leads.example/somewhere</p>', '',
].join('\r\n');

test('mail named by its path is read with progress, and read again changes nothing', async () => {
  await story({ empty: true }, async (page) => {
    await page.getByLabel('Or say where it lies').fill(sample().mail);
    await page.locator('form').getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('heading', { name: 'This is who we think you are.' }).waitFor({ timeout: 180_000 });
    await page.goto(page.url().replace(/#.*/, '#/import'));
    await page.getByLabel('Or say where it lies').fill(sample().mail);
    await page.locator('form').getByRole('button', { name: 'Read it' }).click();
    await page.getByText(/letters read, 0 of them new/).waitFor({ timeout: 180_000 });
  });
});

test('a place that is not there is told in words', async () => {
  await story({}, async (page, { to }) => {
    await to('import');
    await page.getByLabel('Or say where it lies').fill('/nowhere/at/all');
    await page.locator('form').getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('alert').filter({ hasText: /no such file|not there|nowhere/ }).waitFor();
  });
});

test('a folder chosen in the browser is taken in and read; what strangers wrote stays text', async () => {
  await story({}, async (page, { to, server }) => {
    const folder = join(server.home, 'some mail');
    mkdirSync(join(folder, 'deep'), { recursive: true });
    writeFileSync(join(folder, 'deep', 'ä letter.eml'), LETTER);
    writeFileSync(join(folder, 'notes.txt'), 'no mail at all');
    await to('import');
    await page.locator('input[webkitdirectory]').setInputFiles(folder);
    await page.getByText(/1 letters read, 1 of them new/).waitFor({ timeout: 180_000 });

    let alerted = false;
    page.on('dialog', (dialog) => { alerted = true; void dialog.dismiss(); });
    const [line] = person(server.book, 'mallory@elsewhere.example').timeline;
    await to(`letter/${line.interaction}`);
    await page.getByRole('heading', { name: '<img src=x onerror=alert(1)>' }).waitFor();
    const text = await page.locator('.letter').innerText();
    assert.match(text, /Hello Nora/);
    assert.match(text, /<svg onload=alert\(3\)>/);
    const links = await page.locator('.letter a').evaluateAll((all) => all.map((a) => [a.getAttribute('href'), a.rel, a.target]));
    assert.deepEqual(links.map(([href]) => href), ['https://leads.example/somewhere']);
    assert.ok(links.every(([, rel, target]) => rel.includes('noopener') && rel.includes('noreferrer') && target === '_blank'));
    assert.equal(await page.locator('main img, main script, main iframe').count(), 0);
    assert.equal(alerted, false);
  });
});

test('a packed mailbox is unpacked and read, and a mailbox file larger than a piece comes whole', async () => {
  await story({ empty: true }, async (page, { to, server }) => {
    const packed = join(server.home, 'old mail.tar.gz');
    execFileSync('tar', ['-czf', packed, '-C', dirname(sample().mail), 'mail']);
    const letter = (number) => `From nora@postkasten.example Tue Nov 24 10:00:00 2026\n${LETTER.replace(/\r/g, '').replace('hostile@', `long-${number}@`)
      .replace('text/html', 'text/plain')}${`${'A line of a very long letter. '.repeat(3)}\n`.repeat(50_000)}\n`;
    writeFileSync(join(server.home, 'long.mbox'), [1, 2, 3].map(letter).join(''));
    await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles([packed, join(server.home, 'long.mbox')]);
    await page.getByRole('heading', { name: 'This is who we think you are.' }).waitFor({ timeout: 180_000 });
    await to('import');
    await page.getByText(/4,003 letters read, 4,003 of them new/).waitFor();
  });
});

test('an import is stopped from the page, and goes on where it was', async () => {
  await story({ empty: true }, async (page, { server }) => {
    const mail = join(server.home, 'long');
    run('sample', mail, '--messages', '12000', '--until', NOW.slice(0, 10));
    await page.getByLabel('Or say where it lies').fill(mail);
    await page.locator('form').getByRole('button', { name: 'Read it' }).click();
    await page.getByText(/letters, about|letters, nearly|\d letters/).first().waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped.').waitFor({ timeout: 120_000 });
    await page.goto(page.url().replace(/#.*/, '#/import'));
    await page.getByText(/^Your book holds/).waitFor();
    const [, before] = /holds ([\d,]+) letters/.exec(await page.getByText(/^Your book holds/).innerText());
    assert.ok(Number(before.replace(',', '')) < 12_000);
    await page.getByLabel('Or say where it lies').fill(mail);
    await page.locator('form').getByRole('button', { name: 'Read it' }).click();
    await page.getByText('Your book holds 12,000 letters').waitFor({ timeout: 240_000 });
  });
});

test('an import that is not heard of any more is said to be so', async () => {
  await story({}, async (page, { to }) => {
    const running = { running: true, stage: 'reading', unit: 'messages', done: 40, total: 100, messages: 40, people: 7, rate: 10, left: 6, paths: ['/mail'], cancelled: false, finished: null, seconds: 4, report: null, error: null };
    await page.route(/\/api\/v1\/import$/, (route) => route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify(running) }));
    await page.route('**/import/events', (route) => route.abort());
    await to('import');
    await page.getByRole('progressbar').waitFor();
    await page.getByText('closeknit is not running').waitFor();
    await page.unroute('**/import/events');
    await page.getByText('closeknit is not running').waitFor({ state: 'hidden' });
  });
});
