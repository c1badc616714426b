// SPDX-License-Identifier: AGPL-3.0-or-later
// The server says its reasons and troubles in English, which is the key to the same in another language, as gettext has
// it: the library knows one language, and what is written in the book is read alike by every face. A table has each
// sentence with holes for what differs, "you answer {number} of 10 of their messages", and in the other language the
// holes by their place: "Sie beantworten {1} von 10 …". tests/phrases.test.js holds the tables against the sources.
export type Table = Record<string, string>;

// What may stand in a hole: as a pattern of English, and how the language says it.
export type Holes = Record<string, [pattern: string, say: (found: string) => string]>;

type Rule = [pattern: RegExp, holes: string[], says: string];
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function rule(sentence: string, says: string, holes: Holes): Rule {
  const names: string[] = [];
  const pattern = sentence.split(/\{(\w+)\}/).map((part, at) => {
    if (at % 2 === 0) return escaped(part);
    names.push(part);
    return `(${holes[part]?.[0] ?? '.+?'})`;
  }).join('');
  return [new RegExp(`^${pattern}$`), names, says];
}

// Puts sentences of the table into its language; undefined where it does not know one. Several may stand in one line,
// joined by one of the `joints`, and some hold such a joint themselves.
export function teller(table: Table, holes: Holes, joints: string[] = []): (words: string) => string | undefined {
  const plain = new Map<string, string>();
  const rules: Rule[] = [];
  for (const [sentence, says] of Object.entries(table))
    if (sentence.includes('{')) rules.push(rule(sentence, says, holes));
    else plain.set(sentence, says);

  function whole(words: string): string | undefined {
    const known = plain.get(words);
    if (known !== undefined) return known;
    for (const [pattern, names, says] of rules) {
      const found = pattern.exec(words);
      if (found) return says.replace(/\{(\d)\}/g, (_, place: string) => {
        const [words, hole] = [found[Number(place)] ?? '', holes[names[Number(place) - 1] ?? '']];
        return hole ? hole[1](words) : words;
      });
    }
    return undefined;
  }
  // All of the parts, each joined with as few of its neighbours as make a sentence that is known.
  function each(parts: string[], joint: string, next: number): string[] | undefined {
    if (parts.length === 0) return [];
    for (let until = 1; until <= parts.length; until++) {
      const one = tell(parts.slice(0, until).join(joint), next);
      const rest = one === undefined ? undefined : each(parts.slice(until), joint, next);
      if (one !== undefined && rest) return [one, ...rest];
    }
    return undefined;
  }
  function tell(words: string, at = 0): string | undefined {
    const joint = joints[at];
    if (joint === undefined) return whole(words);
    return each(words.split(joint), joint, at + 1)?.join(joint);
  }
  return (words) => tell(words.trim());
}
