// SPDX-License-Identifier: AGPL-3.0-or-later
// What the owner says of the entries of a list, one after another: each stands settled in its place, with the way back,
// or tells there why it could not be. Create one per list.
import { bookChangedElsewhere } from '../answers/kept.svelte';
import type { Corrected } from '../answers/shapes';
import { Attempt } from './attempt.svelte';

export class Sayings {
  settled = $state<Record<string, { words: string; numbers: number[] }>>({});
  attempt = new Attempt();
  private about = $state('');

  // Whether the last attempt was about this entry.
  isAbout = (key: string): boolean => this.about === key;

  say(key: string, words: string, deed: () => Promise<Corrected>): Promise<boolean> {
    return this.make(key, async () => {
      this.settled[key] = { words, numbers: (await deed()).corrections };
      bookChangedElsewhere();
    });
  }
  make(key: string, deed: () => Promise<void>): Promise<boolean> {
    if (!this.attempt.busy) this.about = key;
    return this.attempt.make(deed);
  }
  open(key: string): void {
    delete this.settled[key];
  }
}
