// SPDX-License-Identifier: AGPL-3.0-or-later
// npm run pictures: the main pages as pictures for the README, from made-up mail, into docs/pictures/. They come out the
// same again, since the mail, the moment and the browser's size are given.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.env.CLOSEKNIT_SAMPLE ??= '20000';
const { closeBrowser, open, person, serve } = await import('../tests/house.js');

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const MOST = 300_000;
const SHARP = 1.5;
const QUALITY = 88;

const server = await serve();
const hannah = person(server.book, 'Hannah Okafor').id;
const LETTER = 'Dear Hannah,\n\nHow are you? I hope the owls are well.\n\nCould you introduce me to your publisher?\n\nNora';

const PICTURES = [
  { name: 'today', hash: 'today' },
  { name: 'today-dark', hash: 'today', light: 'dark', before: (page) => page.getByRole('button', { name: 'Read the letter' }).first().click() },
  { name: 'today-phone', hash: 'today', size: 'phone' },
  { name: 'person', hash: `people/${hannah}` },
  { name: 'circles', hash: 'circles', before: (page) => page.mouse.wheel(0, 160) },
  { name: 'knows', hash: 'circles', before: async (page) => {
    await page.getByRole('button', { name: 'Who knows whom' }).click();
    await page.waitForTimeout(2500);
    await page.mouse.wheel(0, 160);
  } },
  { name: 'owed-dark', hash: 'owed', light: 'dark' },
  { name: 'search', hash: 'search?q=budget' },
  { name: 'write', hash: `write?to=${hannah}&subject=Owls`, before: async (page) => {
    await page.getByLabel('Your letter').fill(LETTER);
    await page.locator('.remark').first().waitFor();
  } },
  { name: 'import', hash: 'import', size: 'phone', light: 'dark' },
];

mkdirSync(FOLDER, { recursive: true });
for (const picture of PICTURES) {
  const { page, context, to } = await open(server, { ...picture, sharp: SHARP });
  await to(picture.hash);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await picture.before?.(page);
  await page.waitForTimeout(700);
  await page.evaluate(() => document.activeElement?.blur());
  const browser = await context.newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  const file = `${FOLDER}${picture.name}.webp`;
  writeFileSync(file, Buffer.from(data, 'base64'));
  const { size } = statSync(file);
  console.log(`${file} ${Math.round(size / 1000)} kB`);
  if (size > MOST) throw new Error(`${file} is larger than ${MOST} bytes`);
  await context.close();
}
await server.stop();
await closeBrowser();
