// SPDX-License-Identifier: AGPL-3.0-or-later
// What this browser remembers of how the owner likes the page. The language stands in the book, for all browsers.
export type Light = 'system' | 'light' | 'dark';

const kept = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};
const keep = (name: string, value: string): void => {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing forgets it with the tab.
  }
};

const state = $state({ light: (kept('light') ?? 'system') as Light, keys: kept('keys') !== 'off' });

export const choices = {
  get light() { return state.light; },
  set light(value: Light) {
    state.light = value;
    keep('light', value);
    showLight();
  },
  get keys() { return state.keys; },
  set keys(value: boolean) {
    state.keys = value;
    keep('keys', value ? 'on' : 'off');
  },
};

export function showLight(): void {
  if (state.light === 'system') delete document.documentElement.dataset.light;
  else document.documentElement.dataset.light = state.light;
}
