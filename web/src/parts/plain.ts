// SPDX-License-Identifier: AGPL-3.0-or-later
// What strangers wrote, as plain text. Links are found in it and shown as they stand, so that one sees where they lead.
export type Piece = { text: string; link?: string; host?: string };

const LINK = /https?:\/\/[^\s<>"“”«»]+/g;
const AFTER = /[.,;:!?)\]}'’]+$/;

export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const link = match[0].replace(AFTER, '');
    let host: string;
    try {
      host = new URL(link).host;
    } catch {
      continue;
    }
    if (match.index > from) found.push({ text: text.slice(from, match.index) });
    found.push({ text: link, link, host });
    from = match.index + link.length;
  }
  if (from < text.length) found.push({ text: text.slice(from) });
  return found;
}
