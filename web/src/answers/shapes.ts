// SPDX-License-Identifier: AGPL-3.0-or-later
// The server's answers under the names that the page uses. Their shapes are of docs/openapi.json (openapi.ts).
import type * as Api from './openapi';

export type { Blasts, Circle, Circles, Consent, Consents, Corrections, CouldGive, Evidence, Feed, Feeds, Fetched, Forget, Gift, Giving, Graph, Hits, Introduction,
  IntroductionAnswer, Introductions, Kind, Owed, Owner, Paths, People, Piece, Places, Reader, Review, Settings, Shares, SignIn, Standing, Status, Suggestions, Timeline,
  Today, TodayItem, Trend, Upload, WritingFact, WritingFacts, Written } from './openapi';

export type TroubleShape = Omit<Api.Error['error'], 'code'> & { code: string };
export type PersonAnswer = Api.Person;
export type PersonPage = Api.Person['person'];
export type Note = PersonPage['notes'][number];
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
export type Unsure = Api.Review['unsure'][number];
