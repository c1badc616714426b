// SPDX-License-Identifier: AGPL-3.0-or-later
// What was open can be read while closeknit is not running. The page's own files are kept once per build; answers are
// asked for first and, where nobody answers, read as they were last seen. Nothing else is ever fetched or kept.
const SHELL = 'page-__BUILD__';
const ANSWERS = 'answers';
const FILES = __SHELL__;
const NEVER = ['/api/v1/status', '/api/v1/import', '/api/v1/export', '/api/v1/places', '/api/v1/search', '/api/v1/suggest',
  '/api/v1/signin', '/api/v1/upload', '/api/v1/openapi.json'];
const MOST_KEPT = 400;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((kept) => kept.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const old = (name) => name !== SHELL && name !== ANSWERS;
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

// What was asked for longest ago goes first.
async function keep(request, fresh) {
  const kept = await caches.open(ANSWERS);
  await kept.delete(request);
  await kept.put(request, fresh);
  const all = await kept.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_KEPT)).map((old) => kept.delete(old)));
}

async function answer(request) {
  try {
    const fresh = await fetch(request);
    if (fresh.ok) void keep(request, fresh.clone());
    return fresh;
  } catch (trouble) {
    const kept = await (await caches.open(ANSWERS)).match(request);
    if (!kept) throw trouble;
    const headers = new Headers(kept.headers);
    headers.set('X-Closeknit-Kept', '1');
    return new Response(kept.body, { status: kept.status, headers });
  }
}

// The page itself: asked for first, so that a new build or a lost session shows at once.
async function page(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.open(SHELL)).match('/');
  }
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') return event.respondWith(page(event.request));
  if (url.pathname.startsWith('/api/')) {
    if (NEVER.some((path) => url.pathname.startsWith(path))) return;
    return event.respondWith(answer(event.request));
  }
  event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
});

// "Forget what this browser kept", and the same after a person was deleted for good.
self.addEventListener('message', (event) => {
  if (event.data === 'forget') event.waitUntil(caches.delete(ANSWERS));
});
