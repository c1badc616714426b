// SPDX-License-Identifier: AGPL-3.0-or-later
// Which parts of a snippet are what was searched for: words that begin with a typed word.
import { fold } from './people';

export interface Marked { text: string; mark: boolean }

// In as few parts as there can be: each is a node of the page, and they are made at every key.
export function marked(snippet: string, words: string): Marked[] {
  const wanted = words.split(/\s+/).filter((word) => !word.includes(':')).map((word) => fold(word.replace(/["*]/g, ''))).filter(Boolean);
  const parts: Marked[] = [];
  let plain = 0;
  for (const found of snippet.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
    const folded = fold(found[0]).split(' ');
    if (!wanted.some((word) => folded.some((one) => one.startsWith(word)))) continue;
    if (found.index > plain) parts.push({ text: snippet.slice(plain, found.index), mark: false });
    parts.push({ text: found[0], mark: true });
    plain = found.index + found[0].length;
  }
  if (plain < snippet.length) parts.push({ text: snippet.slice(plain), mark: false });
  return parts;
}
