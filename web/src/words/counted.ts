// SPDX-License-Identifier: AGPL-3.0-or-later
// "1 letter", "12 letters".
export const many = (language: string) => (count: number, one: string, more: string): string =>
  `${count.toLocaleString(language)} ${count === 1 ? one : more}`;
