// SPDX-License-Identifier: AGPL-3.0-or-later
import { mount } from 'svelte';
import App from './App.svelte';
import { ofBrowser, speak } from './words/words.svelte';
import './look/fonts.css';
import './look/tokens.css';
import './look/page.css';

// In the language of the browser from the first word; what the owner chose is asked for then.
const page = document.getElementById('page');
if (page) void speak(ofBrowser()).then(() => mount(App, { target: page }));

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  navigator.serviceWorker.register('/sw.js').catch(() => {
    // Without it the page works all the same; only reading while closeknit is not running is not to be had.
  });
}
