// SPDX-License-Identifier: AGPL-3.0-or-later
// Subjects as people mean them: "Re: Re: Tomatoes" is about tomatoes.
const BEFORE = /^((re|fwd?|aw|wg|sv|antw|tr|rv)\s*:\s*)+/i;

export const topic = (subject: string): string => subject.replace(BEFORE, '') || subject;
export const reply = (subject: string): string => (subject && !/^(re|aw|sv|antw)\s*:/i.test(subject) ? `Re: ${subject}` : subject);
