// SPDX-License-Identifier: AGPL-3.0-or-later
// What went wrong, in words that can be shown as they are, and what can be done about it.
import { Trouble } from '../answers/ask';
import { troubleSaid, w } from '../words/words.svelte';

export interface Said { what: string; hint: string }

export function inWords(cause: unknown): Said {
  if (!(cause instanceof Trouble)) return { what: w().page.trouble, hint: '' };
  if (cause.away) return { what: w().page.awayDeed, hint: '' };
  return cause.shape.what ? troubleSaid(cause.shape) : { what: w().page.trouble, hint: '' };
}
