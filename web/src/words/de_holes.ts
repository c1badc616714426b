// SPDX-License-Identifier: AGPL-3.0-or-later
// Zahlen, Längen und Tage, wie der Server sie auf Englisch sagt, auf Deutsch.
import type { Holes } from './phrases';

const NUMBERS: Record<string, string> = {
  a: 'einem', an: 'einem', one: 'einem', two: 'zwei', three: 'drei', four: 'vier', five: 'fünf', six: 'sechs',
  seven: 'sieben', eight: 'acht', nine: 'neun', ten: 'zehn', eleven: 'elf', twelve: 'zwölf', no: 'keine',
};
const UNITS: Record<string, string> = {
  minute: 'Minute', minutes: 'Minuten', hour: 'Stunde', hours: 'Stunden', day: 'Tag', days: 'Tagen', week: 'Woche',
  weeks: 'Wochen', month: 'Monat', months: 'Monaten', year: 'Jahr', years: 'Jahren',
};
const FEMININE = new Set(['minute', 'hour', 'week']);

const LENGTH = '(?:an?|[a-z]+|\\d+) (?:minute|hour|day|week|month|year)s?';
const COUNT = '[\\d,.]+|[a-z]+';
const ON_DAYS = `never|on (?:${COUNT}) days?(?: in the last three months| in the last year| in all, the last ${LENGTH} ago)?`;

const number = (word: string): string => NUMBERS[word] ?? word.replace(/,/g, '.');

// "six days" -> "sechs Tagen": im Dativ, wie nach vor, seit, in.
function span(words: string): string {
  const [count = '', unit = ''] = words.split(' ');
  return `${NUMBERS[count] === 'einem' && FEMININE.has(unit) ? 'einer' : number(count)} ${UNITS[unit] ?? unit}`;
}

// "six days" -> "alle sechs Tage", "week" -> "jede Woche".
function every(words: string): string {
  const unit = UNITS[words];
  if (unit) return `${FEMININE.has(words) ? 'jede' : words === 'year' ? 'jedes' : 'jeden'} ${unit}`;
  return `alle ${span(words).replace(/(Tage|Monate|Jahre)n$/, '$1')}`;
}

// "on six days in the last year" -> "an sechs Tagen im letzten Jahr".
function onDays(words: string): string {
  const [, much = '', rest = ''] = /^on (\S+) days?(.*)$/.exec(words) ?? [];
  if (!much) return 'nie';
  const when = rest.includes('three months') ? ' in den letzten drei Monaten' : rest.includes('last year') ? ' im letzten Jahr'
    : rest ? ` insgesamt, zuletzt vor ${span(/the last (.*) ago$/.exec(rest)?.[1] ?? '')}` : '';
  return `an ${number(much)} ${NUMBERS[much] === 'einem' ? 'Tag' : 'Tagen'}${when}`;
}

const times = (words: string): string => (words === 'once' ? 'einmal' : words === 'twice' ? 'zweimal' : `${number(words.split(' ')[0] ?? '')}-mal`);
const ASKED: Record<string, string> = { 'a question': 'eine Frage', 'a request': 'eine Bitte' };

export const holes: Holes = {
  number: [COUNT, number],
  span: [LENGTH, span],
  each: [`minute|hour|day|week|month|year|${LENGTH}`, every],
  days: [ON_DAYS, onDays],
  times: ['once|twice|\\d+ times', times],
  asked: ['a question|a request', (words) => ASKED[words] ?? words],
  names: ['.+', (words) => words.replace(/ and /g, ' und ')],
  words: ['.+', (words) => words],
};
