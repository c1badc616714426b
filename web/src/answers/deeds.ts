// SPDX-License-Identifier: AGPL-3.0-or-later
// What the owner may do. Each deed answers the numbers by which it can be taken back.
import { send } from './ask';
import type { Corrected, Kind } from './shapes';

function correct(kind: string, members: Record<string, string>): Promise<Corrected> {
  return send<Corrected>('POST', '/corrections', { kind, ...members });
}

export const snooze = (key: string, until: string) => send<Corrected>('POST', '/today/snooze', { key, until });
export const dismiss = (key: string) => send<Corrected>('POST', '/today/dismiss', { key });

export const notOwed = (key: string) => correct('not-owed', { subject: key });
export const merge = (one: string, other: string) => correct('merge', { subject: one, object: other });
export const split = (one: string, other: string) => correct('split', { subject: one, object: other });
export const closer = (person: string) => correct('closer', { subject: person });
export const rest = (person: string) => correct('rest', { subject: person });
export const noRest = (person: string) => correct('no-rest', { subject: person });
export const further = (person: string) => correct('further', { subject: person });
export const isKind = (person: string, kind: Kind) => correct('kind', { subject: person, words: kind });
export const note = (person: string, words: string) => correct('note', { subject: person, words });
export const cameThrough = (person: string, words: string) => correct('came-through', { subject: person, words });
export const isMe = (address: string) => correct('is-me', { subject: address });
export const notMe = (address: string) => correct('is-not-me', { subject: address });

export const gave = (person: string, words: string) => correct('gave', { subject: person, words });
export const shared = (person: string, piece: string) => correct('shared', { subject: person, words: piece });
export const confirm = (key: string) => correct('confirm', { subject: key });
export const deny = (key: string) => correct('deny', { subject: key });

export async function takeBack(numbers: number[]): Promise<void> {
  for (const number of numbers) await send('DELETE', `/corrections/${number}`);
}
