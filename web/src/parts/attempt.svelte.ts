// SPDX-License-Identifier: AGPL-3.0-or-later
// A deed that may fail: whether it is being done, and in which words it failed. Create one per part of a page.
import { Trouble } from '../answers/ask';
import { inWords } from './troubles';

export class Attempt {
  trouble = $state('');
  hint = $state('');
  busy = $state(false);
  cause = $state.raw<Trouble | undefined>();

  // Answers whether it went well. While one is being done, another is not begun.
  async make(deed: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.trouble = this.hint = '';
    this.cause = undefined;
    try {
      await deed();
      return true;
    } catch (cause) {
      this.cause = cause instanceof Trouble ? cause : undefined;
      ({ what: this.trouble, hint: this.hint } = inWords(cause));
      return false;
    } finally {
      this.busy = false;
    }
  }
}
