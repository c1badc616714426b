// SPDX-License-Identifier: AGPL-3.0-or-later
// Which parts of a snippet are what was searched for: words that begin with a typed word.
import { fold } from './people';

export function marked(snippet: string, words: string): { text: string; mark: boolean }[] {
  const wanted = words.split(/\s+/).filter((word) => !word.includes(':')).map((word) => fold(word.replace(/["*]/g, ''))).filter(Boolean);
  return snippet.split(/(?<=[^\p{L}\p{N}])|(?=[^\p{L}\p{N}])/u).map((text) => {
    const folded = fold(text).split(' ');
    return { text, mark: text.length > 1 && wanted.some((word) => folded.some((one) => one.startsWith(word))) };
  });
}
