// SPDX-License-Identifier: AGPL-3.0-or-later
// All words of the page, in English, by subject. Other languages are of this type, so that none can lack a word.
import { keeping } from './en_keeping';
import { letters } from './en_letters';
import { outward } from './en_outward';
import { page } from './en_page';
import { people } from './en_people';

export const en = { ...page, ...people, ...letters, ...outward, ...keeping };

export type Words = typeof en;
