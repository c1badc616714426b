// SPDX-License-Identifier: AGPL-3.0-or-later
// How the book and the server stand, for all pages.
import { get, heard } from './answers/ask';
import type { Status } from './answers/shapes';
import { ofBrowser, setNow, speak } from './words/words.svelte';

const state = $state({ value: undefined as Status | undefined, away: false, locked: false });

export const standing = {
  get value() { return state.value; },
  // The name that the owner's own letters bear; "" where none is known.
  get owner(): string { return state.value?.owner_name ?? ''; },
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
    await speak(status.language || ofBrowser());
  } catch {
    // Said by `away` and `locked`.
  }
}
