// SPDX-License-Identifier: AGPL-3.0-or-later
// The shapes of the server's answers, as docs/json.md describes them.

export type Circle = '5' | '15' | '50' | '150' | 'beyond' | 'only a connection';
export type Kind = 'person' | 'list' | 'robot' | 'newsletter' | 'organisation';
export type Trend = 'none' | 'warming' | 'steady' | 'drifting' | 'dormant';

export interface Evidence {
  interaction: string;
  message_id: string;
  at: string;
  from: string;
  subject: string;
  quote: string;
}

export interface TroubleShape {
  code: string;
  what: string;
  where: string;
  hint: string;
}

export interface Status {
  version: string;
  empty: boolean;
  owner_known: boolean;
  interactions: number;
  people: number;
  importing: boolean;
  language: string;
  now: string;
  inbox?: string;
  owner_name?: string;
}

export interface TodayItem {
  key: string;
  reason: 'owed' | 'promised' | 'thanks' | 'drifting' | 'dormant';
  person: string;
  name: string;
  circle: Circle;
  strength: number;
  what: string;
  next_step: string;
  evidence: Evidence[];
}
export interface Today { items: TodayItem[] }

export interface Standing {
  id: string;
  name: string;
  kind: Kind;
  addresses: string[];
  circle: Circle;
  strength: number;
  confidence: number;
  trend: Trend;
  two_way: boolean;
  messages_in: number;
  messages_out: number;
  first: string | null;
  last: string | null;
}
export interface People { people: Standing[]; next?: string | null }

export interface Reason { name: string; words: string; value: number; share: number }

export interface Identity { id: string; address: string; names: string[]; reason: string; confidence: number }

export interface TimelineLine {
  interaction: string;
  at: string;
  direction: 'in' | 'out';
  direct: boolean;
  subject: string;
  snippet: string;
}
export interface Timeline { timeline: TimelineLine[]; more: boolean }

export interface Note { number: number; at: string; words: string; kind: 'note' | 'came_through' }
export interface WorthAsking { kind: string; words: string; gentle: boolean; evidence: Evidence[] }

export interface OwedLine {
  key: string;
  kind: 'answer' | 'promise' | 'thanks';
  person: string;
  name: string;
  circle: Circle;
  strength: number;
  probability: number;
  age_days: number;
  usual_days: number | null;
  due: string | null;
  evidence: Evidence[];
  why: string[];
}
export interface Owed { by_me: OwedLine[]; to_me: OwedLine[] }

export interface PersonPage extends Standing {
  kind_reason: string;
  identities: Identity[];
  timeline: TimelineLine[];
  by_year: { year: number; days: number }[];
  notes: Note[];
  worth_asking: WorthAsking[];
  owed_by_me: OwedLine[];
  owed_to_me: OwedLine[];
  why: Reason[];
  evidence: Evidence[];
  words: string;
}
export interface PersonAnswer { person: PersonPage }

export interface Circles {
  circles: { circle: Circle; count: number; people: (Standing & { why: Reason[] })[] }[];
  connections: number;
  people: number;
  other_parties: number;
  trends: { warming: number; steady: number; drifting: number; dormant: number };
  came_through: { what: string; name: string; circle: Circle; at: string }[];
}

export interface Graph {
  nodes: { id: string; name: string; circle: Circle; strength: number; trend: Trend }[];
  links: { a: string; b: string; weight: number }[];
}

export interface Step { person: string; name: string; trust: number; words: string; evidence: Evidence[] }
export interface Paths { paths: { chance: number; steps: Step[] }[] }

export interface Remark {
  finding: string;
  weight: 'remark' | 'warning' | 'refusal';
  words: string;
  quote: string;
  evidence: Evidence[];
}
export interface Check { remarks: Remark[] }

export interface Blasts { blasts: { letters: number; people: number; names: string[]; evidence: Evidence[] }[] }

export interface Hit {
  interaction: string;
  message_id: string;
  at: string;
  from: string;
  subject: string;
  snippet: string;
  in_quote: boolean;
}
export interface Hits { hits: Hit[]; more: boolean }

export interface Suggestion { person: string; name: string; address: string }
export interface Suggestions { people: Suggestion[] }

export interface OwnerLine { id: string; address: string; reason: string; confidence: number }
export interface Owner { owner: OwnerLine[] }

export interface DoubtSide { id: string; address: string; name: string }
export interface Review { doubts: { a: DoubtSide; b: DoubtSide; reason: string; confidence: number }[] }

export interface Correction {
  number: number;
  kind: string;
  subject: string;
  object: string;
  subject_words: string;
  object_words: string;
  at: string;
  undone: boolean;
}
export interface Corrections { corrections: Correction[] }
export interface Corrected { corrections: number[] }

export interface Place { kind: string; name: string; path: string; messages?: number | null }
export interface Places { places: Place[] }

export interface ImportReport {
  read: number;
  new: number;
  known: number;
  refused: number;
  not_mail: number;
  stopped: boolean;
  misread: { where: string; code: string; what: string }[];
  owner: OwnerLine[];
  seconds: number;
}
export interface ImportState {
  state: 'idle' | 'running' | 'finished' | 'cancelled' | 'failed';
  stage: string;
  done: number;
  total: number;
  rate: number;
  left: number | null;
  people: number;
  paths?: string[];
  report: ImportReport | null;
  error: TroubleShape | null;
  finished_at?: string | null;
}

export interface Party { name: string; address: string; person: string | null }
export interface Letter {
  id: string;
  at: string;
  from: Party;
  to: Party[];
  cc: Party[];
  subject: string;
  direction?: 'in' | 'out';
  text: { zone: string; text: string }[];
  attachments: string[];
  conversation: { interaction: string; at: string; from: string; subject: string }[];
}

export interface Settings { language: string; week_starts?: string }
