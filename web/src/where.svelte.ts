// SPDX-License-Identifier: AGPL-3.0-or-later
// Which page is open. It stands in the address behind "#", so that it can be gone back to and kept as a bookmark.
export interface Where { page: string; about: string; asks: URLSearchParams }

export function read(hash: string): Where {
  const [path = '', asks = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page = '', about = ''] = path.split('/');
  return { page: page || 'today', about: decoded(about), asks: new URLSearchParams(asks) };
}
function decoded(about: string): string {
  try {
    return decodeURIComponent(about);
  } catch {
    return about;  // a stray "%": nobody of that name will be found
  }
}

const state = $state({ here: read(location.hash) });
export const where = (): Where => state.here;

addEventListener('hashchange', () => { state.here = read(location.hash); });

export function go(to: string): void {
  location.hash = to;
}
// The same page, asked differently: no step in the history.
export function amend(to: string): void {
  history.replaceState(null, '', to);
  state.here = read(to);
}

export const to = {
  person: (id: string) => `#/people/${encodeURIComponent(id)}`,
  letter: (id: string) => `#/letter/${encodeURIComponent(id)}`,
  forget: (person: string) => `#/settings?forget=${encodeURIComponent(person)}`,
  introduce: (person: string) => `#/introductions?a=${encodeURIComponent(person)}`,
  write: (person: string, subject = '', answers = '') => {
    const asks = new URLSearchParams({ to: person });
    if (subject) asks.set('subject', subject);
    if (answers) asks.set('answers', answers);
    return `#/write?${asks}`;
  },
  writeBoth: (one: string, other: string) => `#/write?${new URLSearchParams([['to', one], ['to', other], ['together', '1']])}`,
  bring: (one: string, other: string, why = '') => `#/introductions?${new URLSearchParams({ a: one, b: other, ...(why ? { why } : {}) })}`,
  share: (person: string, title: string, link: string) => {
    const asks = new URLSearchParams({ to: person });
    if (title) asks.set('subject', title);
    if (link) asks.set('link', link);
    return `#/write?${asks}`;
  },
  path: (person: string) => `#/introductions?${new URLSearchParams({ to: person })}`,
};
