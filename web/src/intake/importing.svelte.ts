// SPDX-License-Identifier: AGPL-3.0-or-later
// The import, wherever it was started: it runs in the server, this only listens. A closed tab changes nothing.
import { get, heard, send } from '../answers/ask';
import { bookChanged } from '../answers/kept.svelte';
import type { ImportState } from '../answers/shapes';

const state = $state({ value: undefined as ImportState | undefined });
let events: EventSource | undefined;

export const importing = {
  get value() { return state.value; },
  get running() { return state.value?.running ?? false; },
  // Whether there is anything to tell of.
  get known() { return state.value !== undefined && (state.value.running || state.value.report !== null || state.value.error !== null); },
};

function hear(event: MessageEvent<string>): void {
  const wasRunning = importing.running;
  state.value = JSON.parse(event.data) as ImportState;
  if (state.value.running) return;
  events?.close();
  events = undefined;
  if (wasRunning) bookChanged();
}

function follow(): void {
  if (!importing.running || events) return;
  events = new EventSource('/api/v1/import/events');
  events.addEventListener('progress', hear);
  events.addEventListener('finished', hear);
  // The browser asks again by itself until somebody answers; meanwhile the page says that what it shows is old.
  events.onerror = () => heard.onAway();
  events.onopen = () => heard.onAnswer(false);
}

export async function listen(): Promise<void> {
  state.value = await get<ImportState>('/import');
  follow();
}

async function begin(asks: { paths: string[] } | { sample: true }): Promise<void> {
  state.value = await send<ImportState>('POST', '/import', asks);
  follow();
  if (!importing.running) bookChanged();
}
export const read = (paths: string[]) => begin({ paths });
export const readSample = () => begin({ sample: true });
// One that ended just now cannot be stopped; its end is heard of anyway.
export const stop = () => send('POST', '/import/cancel').catch(() => undefined);
