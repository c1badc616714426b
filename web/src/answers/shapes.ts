// SPDX-License-Identifier: AGPL-3.0-or-later
// The server's answers under the names that the page uses. Their shapes are of docs/openapi.json (openapi.ts).
import type * as Api from './openapi';

export type { Blasts, Circle, Circles, Consent, Consents, Corrections, CouldGive, Evidence, Feed, Forget, Gift, Giving, Graph, Hits, Introduction,
  IntroductionAnswer, Introductions, Kind, Owed, Owner, Paths, People, Piece, Reader, Shares, SignIn, Standing, Status, Suggestions, Timeline,
  TodayItem, Trend, Upload, WritingFact, WritingFacts } from './openapi';

export type TroubleShape = Omit<Api.Error['error'], 'code'> & { code: string };
export type PersonAnswer = Api.Person;
export type PersonPage = Api.Person['person'];
export type Identity = PersonPage['identities'][number];
export type Note = PersonPage['notes'][number];
export type Reason = Api.Part;
export type OwedLine = Api.OwedItem;
export type TimelineLine = Api.TimelineEntry;
export type Step = Api.Paths['paths'][number]['steps'][number];
export type Check = Api.Remarks;
export type Remark = Api.Remarks['remarks'][number];
export type Hit = Api.Hits['hits'][number];
export type Suggestion = Api.Suggestions['people'][number];
export type DoubtSide = Api.Review['doubts'][number]['a'];
export type Correction = Api.Corrections['corrections'][number];
export type Corrected = Api.Noted;
export type Letter = Api.Message;
export type Party = Api.Correspondent;
export type ImportState = Api.Import;
export type ImportReport = Api.ImportReport;
export type Way = Api.WritingFacts['ways'][number];

// What newer servers answer besides; a part of the page whose members are missing is not shown.
export type Feeds = { feeds: (Api.Feed & { how?: 'fresh' | 'unchanged' | 'failed'; new?: number })[]; suited?: number };
export type Written = { letter: { way: Way; from: string; to: string[]; subject: string; where: string; interaction: Api.Id | null }; remarks: Api.Remarks['remarks'] };
export type Unsure = { key: string; about: 'signal' | 'sender' | 'thread'; kind: string; person: Api.Id | null; name: string; words: string; confidence: number; evidence: Api.Evidence[] };
export type Settings = Api.Settings & { quiet_days?: string; working_hours?: string; gentle_facts?: '' | 'hidden'; post_server?: string; post_user?: string; post_drafts?: string; post_sent?: string };
export type Review = Api.Review & { unsure?: Unsure[] };
export type Places = { places: (Api.Places['places'][number] & { messages?: number | null })[] };
export type Today = Api.Today & { quiet?: boolean };
