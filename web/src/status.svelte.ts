// SPDX-License-Identifier: AGPL-3.0-or-later
// How the book and the server stand, for all pages.
import { get, heard } from './answers/ask';
import type { Status } from './answers/shapes';
import { ofBrowser, setNow, speak } from './words/words.svelte';

const state = $state({ value: undefined as Status | undefined, away: false, locked: false });

export const standing = {
  get value() { return state.value; },
  // The name that the owner's own letters bear, where the server tells it.
  get owner(): string { return (state.value as { owner_name?: string } | undefined)?.owner_name ?? ''; },
  get away() { return state.away; },
  get locked() { return state.locked; },
};

heard.onAnswer = (kept) => { state.away = kept; };
heard.onAway = () => { state.away = true; };
heard.onLocked = () => { state.locked = true; };

export async function lookUp(): Promise<void> {
  try {
    const status = await get<Status>('/status');
    state.value = status;
    state.locked = false;
    setNow(status.now);
    speak(status.language || ofBrowser());
  } catch {
    // Said by `away` and `locked`.
  }
}
