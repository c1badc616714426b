// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { person, sample, story } from './house.js';

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
    await page.getByRole('heading', { name: 'This is who we think you are.' }).waitFor({ timeout: 60_000 });
    await page.goto(page.url().replace(/#.*/, '#/import'));
    await page.getByLabel('Or say where it lies').fill(sample().mail);
    await page.locator('form').getByRole('button', { name: 'Read it' }).click();
    await page.getByText(/letters read, 0 of them new/).waitFor({ timeout: 60_000 });
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
    await page.getByText(/1 letters read, 1 of them new/).waitFor({ timeout: 60_000 });

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
