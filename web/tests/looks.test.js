// SPDX-License-Identifier: AGPL-3.0-or-later
// Every page by day and by night, on a desk and on a phone, in both languages: no breach of WCAG 2.2 AA that axe can
// see, nothing wider than the screen, every page with one heading.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, closeBrowser, freshBook, letters, NOW, open, person, run, serve } from './house.js';

let server;
let hannah;
let letter;
before(async () => {
  const book = freshBook();
  const say = (...words) => run(...words, '--book', book.book, '--now', NOW);
  // Something of everything, so that no page is looked at empty.
  say('introduce', 'Ann Lee', 'Hannah Okafor', '--why', 'both love owls');
  say('introduce', '1', '--asked', 'Ann Lee');
  say('feeds', 'add', 'https://owls.example/feed.xml');
  say('gave', 'Ann Lee', 'a jar of quince jelly');
  say('consent', 'Hannah Okafor', 'the monthly letter', '--words', 'Put me on it!');
  say('came-through', 'the flat by the river', 'Hannah Okafor');
  say('note', 'Hannah Okafor', 'Allergic to nuts.');
  const [address] = person(book.book, 'Hannah Okafor').addresses;
  for (const [i, house] of ['Owls and Sons Ltd', 'Night Birds Ltd'].entries())
    letters(book.book, [{ from: `Hannah Okafor <${address}>`, at: `2026-0${i + 3}-10T12:00:00Z`, subject: 'Owls', id: `signed-${i}`, text: `Dear Nora,\n\nthe owls are back.\n\n-- \nHannah Okafor\nEditor\n${house}\nTel. +44 20 7946 0958\nwww.owls.example` }]);
  server = await serve({ book });
  const told = person(server.book, 'Hannah Okafor');
  hannah = told.id;
  letter = told.timeline[0].interaction;
});
after(async () => {
  await server.stop();
  await closeBrowser();
});

const PAGES = ['today', 'owed', 'people', 'people/HANNAH', 'letter/LETTER', 'circles', 'search?q=budget', 'introductions', 'introductions?a=HANNAH', 'share', 'giving', 'feeds', 'review', 'write?to=HANNAH', 'import', 'settings', 'settings?forget=HANNAH', 'begin', 'more', 'nowhere'];
const LOOKS = [
  { light: 'light', size: 'desk', locale: 'en-GB' }, { light: 'dark', size: 'desk', locale: 'de-CH' },
  { light: 'light', size: 'phone', locale: 'de-DE' }, { light: 'dark', size: 'phone', locale: 'en-GB' },
];

// What reaches beyond the screen, where the page itself does.
const beyond = (page) => page.evaluate(() => (document.documentElement.scrollWidth <= innerWidth ? []
  : [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => `${one.localName}.${one.className}: ${one.textContent.trim().slice(0, 40)}`)));

for (const look of LOOKS) {
  test(`every page can be read and used: ${look.light}, ${look.size}, ${look.locale}`, async () => {
    const { page, to, close } = await open(server, look);
    for (const name of PAGES) {
      await to(name.replace('HANNAH', hannah).replace('LETTER', letter));
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(150);
      for (const fold of await page.locator('[data-unfold][aria-expanded=false]:visible').all().then((all) => all.slice(0, 1))) await fold.click();
      await page.waitForTimeout(100);
      assert.deepEqual(await axe(page), [], `${name} (${look.light}, ${look.size})`);
      assert.deepEqual(await beyond(page), [], `${name} is wider than the screen (${look.size}, ${look.locale})`);
      assert.equal(await page.locator('h1').count(), 1, `${name} has one heading`);
    }
    await close();
  });
}

// Names and subjects as they come: too long for a line, from right to left, without blanks, of pictures alone.
const NAMES = ['Wolfeschlegelsteinhausenbergerdorff Maximiliana von Hohenlohe-Schillingsfürst-Langenburg', 'عبد الرحمن بن محمد الحسيني', 'שרה כהן-לוי', '山田 太郎', '🦉🌲 Olga', 'X', 'D’Artagnan‑O’Connor‑Smythe'];
const SUBJECTS = ['Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsentwurf', 'مرحبا كيف حالك؟ هل يمكنك إرسال التقرير؟', 'שלום', '来週の会議について質問があります', '🎉🎉🎉', `https://example.org/${'a'.repeat(160)}`, ''];
test('no name or subject, however long and from whichever side it is read, breaks a page', async () => {
  const book = freshBook();
  const nora = 'nora@whitlock-translations.example';
  letters(book.book, NAMES.flatMap((name, i) => {
    const them = `=?utf-8?B?${Buffer.from(name).toString('base64')}?= <odd-${i}@extraordinarily-long-name-of-a-place-where-mail-is-kept.example>`;
    const subject = `=?utf-8?B?${Buffer.from(SUBJECTS[i]).toString('base64')}?=`;
    return [2, 4, 6, 8].flatMap((days) => [
      { from: them, at: `2026-11-${20 - days}T09:00:00Z`, subject, id: `odd-${i}-${days}`, text: `Dear Nora,\n\n${SUBJECTS[i]}\nCould you send me the report by Friday?\n\n${name}` },
      ...(days > 2 ? [{ from: `Nora Whitlock <${nora}>`, to: them, at: `2026-11-${20 - days}T15:00:00Z`, subject, id: `even-${i}-${days}`, answers: `odd-${i}-${days}`, text: 'I will send it on Monday.\n\nNora' }] : [])]);
  }));
  const odd = await serve({ book });
  try {
    for (const look of [LOOKS[2], LOOKS[0]]) {
      const { page, to, close } = await open(odd, look);
      const ids = NAMES.map((_, i) => person(book.book, `odd-${i}@extraordinarily-long-name-of-a-place-where-mail-is-kept.example`).id);
      for (const name of ['today', 'owed', 'people', 'circles', 'search?q=report', 'review', ...ids.map((id) => `people/${id}`), ...ids.map((id) => `write?to=${id}`)]) {
        await to(name);
        await page.waitForLoadState('networkidle');
        assert.deepEqual(await beyond(page), [], `${name} is wider than the screen (${look.size})`);
      }
      await close();
    }
  } finally {
    await odd.stop();
  }
});
