// SPDX-License-Identifier: AGPL-3.0-or-later
// Text to compare by: without case, accents and what separates words. "Müller" is found by "muller" and "mueller".
const SPELT: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe' };

export function fold(text: string): string {
  const lower = text.toLocaleLowerCase();
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[ßøłđæœ]/g, (letter) => SPELT[letter] ?? letter);
  if (!/[äöü]/.test(lower)) return plain;
  const spelt = lower.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').normalize('NFD').replace(/\p{M}/gu, '');
  return `${plain} ${spelt}`;
}
