// SPDX-License-Identifier: AGPL-3.0-or-later
// npm run speed: how fast the page is to the eye. Prints, on the made-up book (or the book named by CLOSEKNIT_BOOK): what
// the first page weighs and when it can be used; how long after a key the search shows its answer; frames dropped while
// 5,000 people are scrolled through; how long a picture of 5,000 people takes. The browser runs beside the server on the
// same processors, so these are upper bounds.
import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

process.env.CLOSEKNIT_SAMPLE ??= '20000';
const { closeBrowser, DIST, open, serve } = await import('../tests/house.js');

const PEOPLE = 5000;
const CIRCLES = [['5', 5], ['15', 10], ['50', 35], ['150', 100], ['beyond', 3850], ['only a connection', 1000]];
const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const ms = (value) => `${value.toFixed(1)} ms`;

// How long the page itself worked for a deed, in processor time: a busy machine does not change it.
async function worked(page, deed) {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => (await browser.send('Performance.getMetrics')).metrics.find((one) => one.name === 'TaskDuration').value * 1000;
  const before = await spent();
  const answer = await deed();
  return [answer, (await spent()) - before];
}

const html = readFileSync(join(DIST, 'index.html'), 'utf8');
const scripts = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js') && html.includes(name));
const weight = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(DIST, 'assets', name)), { level: 9 }).length, 0);
console.log(`script of the first page, compressed: ${(weight / 1000).toFixed(1)} kB`);

const book = process.env.CLOSEKNIT_BOOK;
const server = await serve(book ? { now: undefined, book: { book, home: '/tmp' } } : {});

{
  const times = [];
  const works = [];
  for (let i = 0; i < 5; i++) {
    const { page, context } = await open(server);
    const begun = Date.now();
    const [, work] = await worked(page, async () => {
      await page.goto(`${server.origin}/?again=${i}#/today`);
      await page.locator('article .step').first().waitFor();
    });
    times.push(Date.now() - begun);
    works.push(work);
    await context.close();
  }
  console.log(`today can be used after: ${ms(percentile(times, 0.5))} (median of ${times.length}, nothing kept from before); of which the page works ${ms(percentile(works, 0.5))}`);
}

{
  const { page, context, to } = await open(server);
  await to('search');
  const times = [];
  for (const word of ['budget', 'sofa', 'thank you', 'friday', 'translation', 'hannah', 'birthday', 'please']) {
    await page.getByRole('searchbox').fill('');
    await page.waitForTimeout(120);
    for (let letters = 2; letters <= word.length; letters++) {
      times.push(await page.evaluate((typed) => new Promise((resolve) => {
        const field = document.getElementById('words');
        const shown = () => [...document.querySelectorAll('ol li')].map((one) => one.textContent).join();
        const before = shown();
        const begun = performance.now();
        const done = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)));
        const watch = new MutationObserver(() => { if (shown() !== before) { watch.disconnect(); clearTimeout(same); done(); } });
        watch.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
        const same = setTimeout(() => { watch.disconnect(); resolve(null); }, 700);
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }), word.slice(0, letters)));
    }
  }
  const changed = times.filter((time) => time !== null);
  console.log(`search, from the key to the screen: median ${ms(percentile(changed, 0.5))}, p95 ${ms(percentile(changed, 0.95))} (${changed.length} keys that changed the answer)`);
  await context.close();
}

const one = (i, circle) => ({ id: `P${i}`, name: `Given${i % 97} Family${i}`, kind: 'person', addresses: [`p${i}@example.org`], circle, strength: 1 - i / PEOPLE,
  confidence: 0.9, trend: ['steady', 'warming', 'drifting', 'dormant'][i % 4], two_way: true, messages_in: 3, messages_out: 4,
  first: '2020-01-01T00:00:00Z', last: '2026-11-01T00:00:00Z', why: [] });
let number = 0;
const rings = CIRCLES.map(([circle, count]) => ({ circle, count, people: Array.from({ length: count }, () => one(number++, circle)) }));
const everybody = rings.flatMap((ring) => ring.people);
const json = (body) => ({ status: 200, contentType: 'application/json', body: JSON.stringify(body) });

{
  const { page, context, to } = await open(server);
  await page.route(/\/api\/v1\/people\?/, (route) => route.fulfill(json({ people: everybody, next: null })));
  await to('people');
  await page.locator('[role=listitem]').first().waitFor();
  const [gaps, work] = await worked(page, () => page.evaluate(() => new Promise((resolve) => {
    const found = [];
    let last = performance.now();
    let frames = 0;
    const step = (moment) => {
      found.push(moment - last);
      last = moment;
      scrollBy(0, 400);
      if (++frames < 240) requestAnimationFrame(step);
      else resolve(found.slice(2));
    };
    requestAnimationFrame(step);
  })));
  const beat = percentile(gaps, 0.5);
  console.log(`scrolling ${PEOPLE} people: a frame takes ${ms(beat)} (median), longest ${ms(Math.max(...gaps))}, of which the page works ${ms(work / gaps.length)}, dropped ${gaps.filter((gap) => gap > 1.5 * Math.max(beat, 16.7)).length} of ${gaps.length}`);
  const filter = await page.evaluate(async () => {
    const field = document.getElementById('filter');
    const times = [];
    for (const typed of ['f', 'fa', 'fam', 'family4', 'family49', 'family499', '']) {
      const begun = performance.now();
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      times.push(performance.now() - begun);
    }
    return times;
  });
  console.log(`filtering ${PEOPLE} people, from the key to the screen: longest ${ms(Math.max(...filter))}`);
  await context.close();
}

{
  const { page, context, to } = await open(server, { motion: 'no-preference' });
  const links = Array.from({ length: 15000 }, (_, i) => ({ a: `P${(i * 7919) % PEOPLE}`, b: `P${(i * 104729 + 1) % PEOPLE}`, weight: 1 })).filter((link) => link.a !== link.b);
  await page.route(/\/api\/v1\/circles$/, (route) => route.fulfill(json({ circles: rings, connections: 1000, people: PEOPLE, other_parties: 0,
    trends: { warming: 1, steady: 1, drifting: 1, dormant: 1 }, came_through: [] })));
  await page.route(/\/api\/v1\/graph$/, (route) => route.fulfill(json({ nodes: everybody, links })));
  await to('circles');
  await page.locator('canvas').waitFor();
  const drag = async () => {
    await page.waitForTimeout(500);
    const box = await page.locator('canvas').boundingBox();
    await page.evaluate(() => {
      globalThis.gaps = [];
      let last = performance.now();
      const step = (moment) => { globalThis.gaps.push(moment - last); last = moment; globalThis.beating = requestAnimationFrame(step); };
      requestAnimationFrame(step);
    });
    await page.mouse.move(box.x + 200, box.y + 300);
    await page.mouse.down();
    for (let i = 0; i < 60; i++) await page.mouse.move(box.x + 200 + 3 * i, box.y + 300 + (i % 7));
    await page.mouse.up();
    const gaps = await page.evaluate(() => { cancelAnimationFrame(globalThis.beating); return globalThis.gaps.slice(2); });
    return `a frame takes ${ms(percentile(gaps, 0.5))} (median), p95 ${ms(percentile(gaps, 0.95))}`;
  };
  console.log(`moving the picture of ${PEOPLE} people in rings: ${await drag()}`);
  const begun = Date.now();
  await page.getByRole('button', { name: 'Who knows whom' }).click();
  await page.waitForFunction(() => !document.querySelector('.over'), undefined, { timeout: 120_000 });
  console.log(`arranging who knows whom (${PEOPLE} people, ${links.length} lines), beside the page: ${Date.now() - begun} ms`);
  await page.waitForTimeout(1500);
  console.log(`moving it: ${await drag()}`);
  await context.close();
}
await server.stop();
await closeBrowser();
