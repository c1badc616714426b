// SPDX-License-Identifier: AGPL-3.0-or-later
// A deed that may fail: whether it is being done, and in which words it failed. Create one per part of a page.
import { Trouble } from '../answers/ask';
import { w } from '../words/words.svelte';

export class Attempt {
  trouble = $state('');
  hint = $state('');
  busy = $state(false);
  status = $state(0);

  // Answers whether it went well. While one is being done, another is not begun.
  async make(deed: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.trouble = this.hint = '';
    this.status = 0;
    try {
      await deed();
      return true;
    } catch (cause) {
      const known = cause instanceof Trouble && !cause.away;
      this.status = cause instanceof Trouble ? cause.status : 0;
      this.trouble = known && cause.shape.what ? cause.shape.what : cause instanceof Trouble && cause.away ? w().page.awayDeed : w().page.trouble;
      this.hint = known ? cause.shape.hint : '';
      return false;
    } finally {
      this.busy = false;
    }
  }
}
