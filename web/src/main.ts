// SPDX-License-Identifier: AGPL-3.0-or-later
import { mount } from 'svelte';
import App from './App.svelte';
import './look/fonts.css';
import './look/tokens.css';
import './look/page.css';

const page = document.getElementById('page');
if (page) mount(App, { target: page });

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  navigator.serviceWorker.register('/sw.js').catch(() => {
    // Without it the page works all the same; only reading while closeknit is not running is not to be had.
  });
}
