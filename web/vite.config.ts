// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
      const files = Object.keys(bundle).filter((name) => name !== 'index.html' && name !== 'licences.txt' && !name.endsWith('.map'));
      const build = createHash('sha256').update(files.sort().join()).digest('hex').slice(0, 12);
      const shell = JSON.stringify(['/', ...files.map((name) => `/${name}`), '/manifest.webmanifest', '/icon.svg']);
      const source = readFileSync(new URL('./src/offline/worker.js', import.meta.url), 'utf8')
        .replace('__BUILD__', build).replace('__SHELL__', shell);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}

// Whose work is in the built page, in their words.
const TAKEN_IN = ['svelte', 'clsx', 'esm-env', 'd3-force', 'd3-dispatch', 'd3-quadtree', 'd3-timer', '@fontsource-variable/newsreader'];

function licences(): Plugin {
  return {
    name: 'closeknit-licences',
    apply: 'build',
    generateBundle() {
      const texts = TAKEN_IN.map((name) => {
        const folder = new URL(`./node_modules/${name}/`, import.meta.url);
        const file = existsSync(folder) ? readdirSync(folder).find((one) => /^licen[cs]e/i.test(one)) : undefined;
        return file ? `${name}\n\n${readFileSync(new URL(file, folder), 'utf8').trim()}\n` : '';
      });
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.filter(Boolean).join('\n\n') });
    },
  };
}

export default defineConfig({
  plugins: [svelte(), licences(), serviceWorker()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': process.env.CLOSEKNIT_SERVER ?? 'http://127.0.0.1:7777' } },
});
