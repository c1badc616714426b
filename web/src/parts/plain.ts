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

// Prose that a mail program broke into lines of some seventy characters flows again, since it is read at other widths.
// A line was broken there if the next one's first word had no room on it, going by the widest line of the text. What its
// writer broke (a list, a poem, an address, a farewell) stays: there had been room.
const LEAST_WIDTH = 55;
const MOST_WIDTH = 82;
// Not numbers of a list, links, or names with what they are ("Phone: …").
const OPENS_PROSE = /^(?!\d+[.)]\s)(?![\w-]+:(?:\/\/|\s))[\p{L}\p{N}("'“‘„«¿¡]/u;

function isBroken(line: string, next: string, width: number): boolean {
  if (line.length > width || !OPENS_PROSE.test(line) || !OPENS_PROSE.test(next) || /:$|\t|\S {3,}/.test(line)) return false;
  return line.length + 1 + (next.split(' ', 1)[0] ?? '').length > width;
}

export function flowing(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const width = Math.max(...lines.map((line) => line.length).filter((length) => length <= MOST_WIDTH), 0);
  if (width < LEAST_WIDTH) return text;
  return lines.map((line, i) => {
    const next = lines[i + 1];
    return next === undefined ? line : line + (isBroken(line, next, width) ? ' ' : '\n');
  }).join('');
}
