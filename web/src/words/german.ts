// SPDX-License-Identifier: AGPL-3.0-or-later
// Deutsch: alle Worte der Seite, und was der Server auf Englisch sagt.
import { de } from './de';
import { holes } from './de_holes';
import { mass, reasons } from './de_reasons';
import { byCode, troubles } from './de_troubles';
import { teller } from './phrases';
import type { Spoken } from './words.svelte';

const massMail = teller(mass, {}, [', ']);
const known = teller(reasons, { ...holes, mass: ['.+', (words) => massMail(words) ?? words] }, ['; ', ', ']);
const COUNTED = / \((\d+) of (\d+) messages?\)$/;  // wie oft es so war, hinter einem Grund

// Ein Grund, der nicht bekannt ist, steht da, wie er kam: auf Englisch ist besser als gar nicht.
function reason(words: string): string {
  const counted = COUNTED.exec(words);
  if (!counted) return known(words) ?? words;
  return `${reason(words.slice(0, counted.index))} (${counted[1]} von ${counted[2]} Nachrichten)`;
}

// Ein unbekannter Hinweis kann von einem anderen Server kommen; er steht da, wie er kam.
const trouble = teller(troubles, holes, [', ']);

export const german: Spoken = {
  words: de,
  reason,
  trouble: ({ code, what, hint }) => ({ what: trouble(what) ?? byCode[code] ?? what, hint: trouble(hint) ?? hint }),
};
