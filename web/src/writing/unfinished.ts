// SPDX-License-Identifier: AGPL-3.0-or-later
// Letters that were begun and have not left: each waits here while its page is left, or closed by a lock, as long as the
// tab is open. Nothing of them is written anywhere.
import type { Suggestion } from '../answers/shapes';

export interface Unfinished { typed: string; chosen: Suggestion | undefined; subject: string; letter: string }

const waiting = new Map<string, Unfinished>();

// `asks`: what the page was opened with; a letter to somebody else is another letter.
export function takeUp(asks: string): Unfinished | undefined {
  const found = waiting.get(asks);
  waiting.delete(asks);
  return found;
}
export function putBy(asks: string, letter: Unfinished): void {
  waiting.set(asks, letter);
}
