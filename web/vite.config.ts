// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

// The service worker keeps the page itself for reading offline: it is given the names of all built files, and a name
// for their sum, so that a new build replaces the old one whole.
function serviceWorker(): Plugin {
  return {
    name: 'closeknit-service-worker',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = Object.keys(bundle).filter((name) => name !== 'index.html' && !name.endsWith('.map'));
      const build = createHash('sha256').update(files.sort().join()).digest('hex').slice(0, 12);
      const shell = JSON.stringify(['/', ...files.map((name) => `/${name}`), '/manifest.webmanifest', '/icon.svg']);
      const source = readFileSync(new URL('./src/offline/worker.js', import.meta.url), 'utf8')
        .replace('__BUILD__', build).replace('__SHELL__', shell);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}

export default defineConfig({
  plugins: [svelte(), serviceWorker()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': process.env.CLOSEKNIT_SERVER ?? 'http://127.0.0.1:7777' } },
});
