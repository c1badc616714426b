// SPDX-License-Identifier: AGPL-3.0-or-later
// Answers a page shows. What was asked before stands there at once and is asked again behind it, so that going back
// and forth never waits. A change to the book (a correction, an import) has every open page ask again.
import { get, Trouble } from './ask';

const memory = new Map<string, unknown>();
const MOST_KEPT = 200;
let forgotten = 0;  // how often: what was asked for before then may be out of date when it comes

function forget(): void {
  memory.clear();
  forgotten += 1;
}

export const book = $state({ changes: 0 });

export function bookChanged(): void {
  forget();
  book.changes += 1;
}

// Deeds whose effect the page already shows in place: others forget what they knew, the open one is left as it is.
export function bookChangedElsewhere(): void {
  forget();
}

export class Asked<T> {
  value = $state.raw<T | undefined>(undefined);
  trouble = $state.raw<Trouble | undefined>(undefined);
  asking = $state(true);
}

// `path` is read anew whenever what it depends on changes; null asks nothing.
export function asked<T>(path: () => string | null): Asked<T> {
  const shown = new Asked<T>();
  let last: string | null = null;
  $effect(() => {
    const wanted = path();
    void book.changes;
    const again = wanted === last;
    last = wanted;
    if (wanted === null) {
      shown.value = undefined;
      shown.asking = false;
      return;
    }
    // After a change of the book the page stands as it is until the new answer is there.
    if (!again) shown.value = memory.get(wanted) as T | undefined;
    shown.trouble = undefined;
    shown.asking = true;
    const leaving = new AbortController();
    const asOf = forgotten;
    get<T>(wanted, leaving.signal).then(
      (value) => {
        if (memory.size >= MOST_KEPT) memory.clear();
        if (asOf === forgotten) memory.set(wanted, value);
        if (leaving.signal.aborted) return;
        shown.value = value;
        shown.asking = false;
      },
      (trouble: unknown) => {
        if (leaving.signal.aborted) return;
        shown.trouble = trouble instanceof Trouble ? trouble : undefined;
        shown.asking = false;
      },
    );
    return () => leaving.abort();
  });
  return shown;
}
