// SPDX-License-Identifier: AGPL-3.0-or-later
// The language in use: its words, and how it says moments, lengths of time, numbers and names.
import { en, type Words } from './en';

export interface Trouble { code: string; what: string; hint: string }
// A language: the page's own words, and what it makes of the sentences that the server says in English.
export interface Spoken {
  words: Words;
  reason: (words: string) => string;
  trouble: (trouble: Trouble) => { what: string; hint: string };
}
export type Language = 'en' | 'de';

// English comes with the page; another language is fetched when it is spoken.
const english: Spoken = { words: en, reason: (words) => words, trouble: ({ what, hint }) => ({ what, hint }) };
const LANGUAGES: Record<Language, { name: string; load: () => Promise<Spoken> }> = {
  en: { name: 'English', load: () => Promise.resolve(english) },
  de: { name: 'Deutsch', load: () => import('./german').then((spoken) => spoken.german) },
};
const isLanguage = (name: string): name is Language => Object.hasOwn(LANGUAGES, name);

const spoken = $state({ language: 'en' as Language });
let speech = $state.raw(english);
const state = $state({ now: Date.now(), since: Date.now() });

export function ofBrowser(): Language {
  return navigator.languages.map((name) => name.slice(0, 2)).find(isLanguage) ?? 'en';
}

// Of several that are asked for, the last is spoken, whichever comes first. Where it cannot be had, nothing changes.
let wanted: Language = 'en';
export async function speak(language: string): Promise<void> {
  const asked = wanted = isLanguage(language) ? language : ofBrowser();
  const loaded = await LANGUAGES[asked].load().catch(() => undefined);
  if (!loaded || asked !== wanted) return;
  [speech, spoken.language] = [loaded, asked];
  document.documentElement.lang = asked;
}

// The server's clock is the book's clock.
export function setNow(now: string): void {
  const moment = Date.parse(now);
  if (!Number.isNaN(moment)) [state.now, state.since] = [moment, Date.now()];
}
export const now = (): number => state.now + (Date.now() - state.since);

export const w = (): Words => speech.words;
export const languages = Object.entries(LANGUAGES).map(([code, { name }]) => ({ code, name }));

// What the server says in English sentences of its own, in the language of the page.
export const phrase = (words: string): string => speech.reason(words);

// What went wrong likewise. It comes without capital letter and full stop.
const sentence = (words: string): string => words && words.charAt(0).toLocaleUpperCase() + words.slice(1) + (/[.?!:]$/.test(words) ? '' : '.');
export function troubleSaid(trouble: Trouble): { what: string; hint: string } {
  const { what, hint } = speech.trouble(trouble);
  return { what: sentence(what), hint: sentence(hint) };
}

// Making a formatter costs more than using it a thousand times.
const made = new Map<string, unknown>();
function formatter<T>(name: string, make: (locale: string) => T): T {
  const key = `${locale()} ${name}`;
  let one = made.get(key) as T | undefined;
  if (!one) made.set(key, (one = make(locale())));
  return one;
}
const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  formatter(`date ${JSON.stringify(options)}`, (place) => new Intl.DateTimeFormat(place, options));
const numbers = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  formatter(`number ${JSON.stringify(options)}`, (place) => new Intl.NumberFormat(place, options));

const DAY = 86_400_000;
const locale = (): string => (spoken.language === 'de' ? 'de' : 'en-GB');
const dayOf = (moment: number): number => {
  const at = new Date(moment);
  return Math.round(new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime() / DAY);
};

// "Friday, 20 November", with the year where it is not this one.
export function day(at: string | number | null, weekday: 'long' | 'none' = 'none'): string {
  if (at === null) return '';
  const moment = typeof at === 'number' ? at : Date.parse(at);
  const sameYear = new Date(moment).getFullYear() === new Date(now()).getFullYear();
  return dates({
    day: 'numeric', month: 'long', ...(weekday === 'long' ? { weekday } : {}), ...(sameYear ? {} : { year: 'numeric' }),
  }).format(moment);
}

// Of "3 March", as the server says a day of every year.
export function dayOfYear(said: string): string {
  const moment = Date.parse(`${said} 2000`);
  return Number.isNaN(moment) ? said : dates({ day: 'numeric', month: 'long' }).format(moment);
}

export function shortDay(at: string): string {
  const moment = Date.parse(at);
  const sameYear = new Date(moment).getFullYear() === new Date(now()).getFullYear();
  return dates({ day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(moment);
}

export function dayAndTime(at: string): string {
  return `${day(at, 'long')}, ${dates({ hour: '2-digit', minute: '2-digit' }).format(Date.parse(at))}`;
}

const STEPS: [number, Intl.RelativeTimeFormatUnit][] = [[365.25, 'year'], [30.4, 'month'], [7, 'week'], [1, 'day']];

// "six days ago", "yesterday", "today".
export function ago(at: string | null): string {
  if (at === null) return '';
  const days = dayOf(Date.parse(at)) - dayOf(now());
  const [length, unit] = STEPS.find(([length, unit]) => Math.abs(days) >= length * (unit === 'day' ? 1 : 1.9)) ?? [1, 'day'];
  return formatter('ago', (place) => new Intl.RelativeTimeFormat(place, { numeric: 'auto' })).format(Math.round(days / length), unit);
}

// Of late "five days ago", from further back the day itself.
const LATELY = 60 * DAY;
export const when = (at: string | null): string => (at !== null && now() - Date.parse(at) < LATELY ? ago(at) : day(at));

export function length(seconds: number): string {
  const [amount, unit] = seconds < 90 ? [Math.max(1, Math.round(seconds)), 'second']
    : seconds < 5400 ? [Math.round(seconds / 60), 'minute'] : [Math.round(seconds / 3600), 'hour'];
  return numbers({ style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
export function size(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return numbers({ style: 'unit', unit: UNITS[step] ?? 'byte', maximumFractionDigits: step > 1 ? 1 : 0 }).format(bytes / 1000 ** step);
}

export const number = (value: number): string => numbers({}).format(value);
export const figure = (value: number | null): string =>
  value === null ? '' : numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
const joined = (): Intl.ListFormat => formatter('list', (place) => new Intl.ListFormat(place, { type: 'conjunction' }));
export const list = (names: string[]): string => joined().format(names);
// The same in pieces: `at` says which name one is; what joins them has none.
export function listed(names: string[]): { text: string; at?: number }[] {
  let at = 0;
  return joined().formatToParts(names).map((part) => (part.type === 'element' ? { text: part.value, at: at++ } : { text: part.value }));
}

// Words of a script that runs from right to left are set apart, so that they do not turn the sentence around them.
const [ISOLATE, END_OF_ISOLATE] = [String.fromCodePoint(0x2068), String.fromCodePoint(0x2069)];
export const setApart = (text: string): string =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text) ? ISOLATE + text + END_OF_ISOLATE : text;

// "Ann" of "Ann Lee"; the whole where it is an address, a single word, or written as in the east of Asia, where the
// family's name comes first. "LEE Ann" is "Ann".
export function given(name: string): string {
  if (name.includes('@') || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) return name;
  const parts = name.split(/\s+/).filter((part) => !/^(dr|prof|mr|mrs|ms)\.?$/i.test(part));
  const shouted = (part: string): boolean => part.length > 1 && part === part.toLocaleUpperCase() && part !== part.toLocaleLowerCase();
  const [first = name, second] = parts;
  return setApart(second && shouted(first) && !parts.every(shouted) ? second : first);
}
