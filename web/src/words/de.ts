// SPDX-License-Identifier: AGPL-3.0-or-later
// Alle Worte der Seite auf Deutsch.
import { keeping } from './de_keeping';
import { letters } from './de_letters';
import { outward } from './de_outward';
import { page } from './de_page';
import { people } from './de_people';
import type { Words } from './en';

export const de: Words = { ...page, ...people, ...letters, ...outward, ...keeping };
