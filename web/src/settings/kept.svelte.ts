// SPDX-License-Identifier: AGPL-3.0-or-later
// The settings of the book: read once, changed a few at a time. What is shown is what the server has kept.
import { get, send } from '../answers/ask';
import type { Settings } from '../answers/shapes';
import { Attempt } from '../parts/attempt.svelte';

const state = $state({ value: undefined as Settings | undefined });
export const settings = {
  get value() { return state.value; },
  reading: new Attempt(),
  changing: new Attempt(),
};

export function readSettings(): Promise<boolean> {
  return settings.reading.make(async () => { state.value = await get<Settings>('/settings'); });
}
export function change(some: Partial<Settings>): Promise<boolean> {
  return settings.changing.make(async () => { state.value = await send<Settings>('PUT', '/settings', some); });
}
