// SPDX-License-Identifier: AGPL-3.0-or-later
// Written by scripts/types.js from docs/openapi.json; not to be changed by hand.

export type Id = string;

export type Moment = string;

export type Circle = "5" | "15" | "50" | "150" | "beyond" | "only a connection";

export type Kind = "person" | "list" | "robot" | "newsletter" | "organisation";

export type Trend = "none" | "warming" | "steady" | "drifting" | "dormant";

export type Error = {
  error: {
    code: "usage" | "not_found" | "ambiguous" | "denied" | "malformed" | "limit" | "unavailable" | "interrupted" | "broken";
    what: string;
    where: string;
    hint: string;
  };
};

export type Evidence = {
  interaction: Id;
  message_id: string;
  at: Moment | null;
  from: string;
  subject: string;
  quote: string;
};

export type Status = {
  version: string;
  empty: boolean;
  owner_known: boolean;
  interactions: number;
  people: number;
  importing: boolean;
  owner_name: string;
  inbox: string;
  language: string;
  now: Moment;
};

export type TodayItem = {
  key: string;
  number: number;
  reason: "owed" | "promised" | "thanks" | "introduction" | "giving" | "share" | "news" | "drifting" | "dormant";
  person: Id;
  name: string;
  circle: Circle;
  strength: number;
  what: string;
  next_step: string;
  evidence: Evidence[];
};

export type Today = {
  items: TodayItem[];
  quiet?: true;
};

export type Standing = {
  id: Id;
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
  first: Moment | null;
  last: Moment | null;
};

export type People = {
  people: Standing[];
  next?: Id;
};

export type Part = {
  name: string;
  words: string;
  value: number | null;
  share: number | null;
};

export type OwedItem = {
  key: string;
  kind: "answer" | "promise" | "thanks";
  person: Id;
  name: string;
  circle: Circle;
  strength: number;
  probability: number;
  age_days: number;
  usual_days: number | null;
  due: string | null;
  thanked: boolean;
  also: string[];
  evidence: Evidence[];
  why: string[];
};

export type Owed = {
  by_me: OwedItem[];
  to_me: OwedItem[];
};

export type TimelineEntry = {
  interaction: Id;
  at: Moment;
  direction: "in" | "out";
  direct: boolean;
  subject: string;
  snippet: string;
};

export type Timeline = {
  timeline: TimelineEntry[];
  more: boolean;
};

export type Gift = {
  kind: string;
  person: Id;
  name: string;
  what: string;
  at: Moment | null;
  evidence: Evidence[];
  number: number | null;
};

export type CouldGive = {
  needs: Named;
  offers: Named;
  words: string[];
  evidence: Evidence[];
};

export type Named = {
  person: Id;
  name: string;
};

export type Consent = {
  number: number;
  name: string;
  what: string;
  words: string;
  at: Moment | null;
  withdrawn: Moment | null;
  evidence: Evidence[];
};

export type Introduction = {
  number: number;
  people: {
    person: Id | null;
    name: string;
    why: string;
    consent: string;
    caution: string;
  }[];
  begun: Moment | null;
  under_way: boolean;
  words: string;
  next: "ask_first" | "hear_first" | "ask_second" | "hear_second" | "make" | "outcome" | "thank" | "nothing";
  told: {
    step: string;
    who: number | null;
    words: string;
    at: Moment | null;
  }[];
  suggestions: {
    steps: string[];
    who: number | null;
    evidence: Evidence[];
  }[];
};

export type Person = {
  person: {
    id: Id;
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
    first: Moment | null;
    last: Moment | null;
    kind_reason: string;
    identities: {
      id: Id;
      address: string;
      names: string[];
      reason: string;
      confidence: number;
    }[];
    timeline: TimelineEntry[];
    by_year: {
      year: number;
      days: number;
    }[];
    notes: {
      number: number;
      kind: "note" | "came_through";
      at: Moment;
      words: string;
    }[];
    ending: {
      kind: "rests" | "returned" | "farewell" | "mourned";
      words: string;
      gentle: boolean;
      evidence: Evidence[];
    } | null;
    worth_asking: {
      kind: string;
      words: string;
      gentle: boolean;
      evidence: Evidence[];
    }[];
    facts: {
      kind: string;
      value: string;
      evidence: Evidence[];
      earlier: {
        value: string;
        interaction: Id;
        at: Moment;
        key: string;
      }[];
      key: string;
    }[];
    gave: Gift[];
    could_give: CouldGive[];
    consents: Consent[];
    introductions: Introduction[];
    topics: {
      word: string;
      messages: number;
      evidence: Evidence[];
    }[];
    to_send: {
      title: string;
      link: string;
      words: string[];
      evidence: Evidence[];
    }[];
    owed_by_me: OwedItem[];
    owed_to_me: OwedItem[];
    why: Part[];
    score: number;
    closer: number;
    evidence: Evidence[];
    words: string;
  };
};

export type Circles = {
  circles: {
    circle: Circle;
    count: number;
    people: {
      id: Id;
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
      first: Moment | null;
      last: Moment | null;
      why: Part[];
      score: number;
      closer: number;
      evidence: Evidence[];
    }[];
  }[];
  connections: number;
  people: number;
  other_parties: number;
  trends: {
    warming: number;
    steady: number;
    drifting: number;
    dormant: number;
  };
  came_through: {
    what: string;
    person: Id;
    name: string;
    circle: Circle;
    at: Moment | null;
  }[];
};

export type Graph = {
  nodes: {
    id: Id;
    name: string;
    circle: Circle;
    strength: number;
    trend: Trend;
  }[];
  links: {
    a: Id;
    b: Id;
    weight: number;
  }[];
};

export type Review = {
  doubts: {
    a: {
      id: Id;
      address: string;
      name: string;
    };
    b: {
      id: Id;
      address: string;
      name: string;
    };
    reason: string;
    confidence: number;
  }[];
  unsure: {
    key: string;
    about: "sender" | "signal";
    kind: string;
    person: Id;
    name: string;
    words: string;
    confidence: number;
    evidence: Evidence[];
  }[];
};

export type Hits = {
  hits: {
    interaction: Id;
    message_id: string;
    at: Moment;
    from: string;
    subject: string;
    snippet: string;
    in_quote: boolean;
  }[];
  more: boolean;
};

export type Suggestions = {
  people: {
    person: Id;
    name: string;
    address: string;
  }[];
};

export type Correspondent = {
  person: Id | null;
  name: string;
  address: string;
};

export type Message = {
  id: Id;
  message_id: string;
  at: Moment;
  from: Correspondent[];
  to: Correspondent[];
  cc: Correspondent[];
  bcc: Correspondent[];
  subject: string;
  text: {
    zone: "new" | "quoted" | "forwarded" | "signature" | "disclaimer";
    text: string;
  }[];
  attachments: Record<string, unknown>[];
  conversation: Id[];
};

export type Paths = {
  paths: {
    chance: number;
    steps: {
      person: Id;
      name: string;
      trust: number;
      words: string;
      evidence: Evidence[];
    }[];
  }[];
};

export type Blasts = {
  blasts: {
    letters: number;
    people: number;
    names: string[];
    evidence: Evidence[];
  }[];
};

export type Remarks = {
  remarks: {
    finding: "asks" | "cares_then_asks" | "first_sign_of_life" | "unanswered" | "same_words" | "strangers" | "blast" | "unknown" | "asked_before";
    weight: "remark" | "warning" | "refusal";
    words: string;
    quote: string;
    evidence: Evidence[];
  }[];
};

export type Owner = {
  owner: {
    id: Id;
    address: string;
    reason: string;
    confidence: number;
  }[];
};

export type Corrections = {
  corrections: {
    number: number;
    kind: "same" | "apart" | "me" | "not_me" | "kind" | "closer" | "not_owed" | "owed" | "snooze" | "dismiss" | "note" | "came_through" | "gave" | "shared" | "right" | "wrong" | "rest";
    subject: string;
    object: string;
    subject_words: string;
    object_words: string;
    at: Moment;
    undone: boolean;
  }[];
};

export type Noted = {
  corrections: number[];
};

export type Places = {
  places: {
    kind: string;
    name: string;
    path: string;
    messages: number;
  }[];
};

export type ImportReport = {
  read: number;
  new: number;
  known: number;
  forgotten: number;
  refused: number;
  not_mail: number;
  stopped: boolean;
  misread: {
    where: string;
    code: string;
    what: string;
  }[];
  missing: {
    kind: "rest" | "text" | "recipients" | "parts" | "sender" | "date" | "characters";
    count: number;
    where: string[];
  }[];
  owner: {
    id: Id;
    address: string;
    reason: string;
    confidence: number;
  }[];
  seconds: number;
};

export type Import = {
  running: boolean;
  stage: string;
  unit: string;
  done: number;
  total: number;
  messages: number;
  people: number;
  paths: string[];
  cancelled: boolean;
  finished: Moment | null;
  rate: number | null;
  left: number | null;
  seconds: number;
  report: ImportReport | null;
  error: Error | null;
};

export type Upload = {
  name: string;
  received: number;
  total: number;
  complete: boolean;
  path: string | null;
  files: number;
};

export type Settings = {
  language: string;
  week_starts: "" | "monday" | "sunday" | "saturday";
  appearance: "" | "light" | "dark";
  quiet_days: string;
  working_hours: string;
  gentle_facts: string;
  post_server: string;
  post_user: string;
  post_drafts: string;
  post_sent: string;
};

export type Backup = {
  file: string;
};

export type SignIn = {
  signed_in: boolean;
  password: boolean;
};

export type Forget = {
  forget: {
    person: Id;
    name: string;
    addresses: string[];
    letters: number;
    letters_with_others: number;
    notes: number;
    facts: number;
    introductions: number;
    consents: number;
    done: boolean;
  };
};

export type Giving = {
  gave: Gift[];
  could_give: CouldGive[];
};

export type Consents = {
  consents: Consent[];
};

export type Introductions = {
  introductions: Introduction[];
};

export type IntroductionAnswer = {
  introduction: Introduction;
};

export type Reader = {
  person: Id;
  name: string;
  circle: Circle;
  strength: number;
  words: string[];
  evidence: Evidence[];
};

export type Piece = {
  title: string;
  link: string;
  readers: Reader[];
  resting: {
    person: Id;
    name: string;
    because: "has_it" | "sent_lately";
    at: Moment | null;
  }[];
};

export type Shares = {
  shares: Piece[];
};

export type Feed = {
  url: string;
  title: string;
  fetched: Moment | null;
  problem: string;
};

export type Feeds = {
  feeds: Feed[];
};

export type WritingFact = {
  person: Id;
  name: string;
  worth_asking: {
    kind: string;
    words: string;
    gentle: boolean;
    evidence: Evidence[];
  }[];
  owed_by_me: OwedItem[];
  owed_to_me: OwedItem[];
  notes: {
    number: number;
    kind: "note" | "came_through";
    at: Moment;
    words: string;
  }[];
  last_from_them: Evidence[];
  last_from_me: Evidence[];
  hand: {
    greeting: string;
    closing: string;
    greeting_times: number;
    closing_times: number;
    letters: number;
    to_them: boolean;
  };
};

export type WritingFacts = {
  facts: WritingFact[];
  from: {
    name: string;
    address: string;
  } | null;
  to: {
    person: Id;
    name: string;
    address: string;
  }[];
  subject: string;
  ways: ("link" | "draft" | "sent")[];
};

export type Written = {
  letter: {
    way: "draft" | "link" | "sent";
    from: string;
    to: string[];
    subject: string;
    message_id: string;
    where: string;
    interaction: Id | null;
  };
  remarks: {
    finding: "asks" | "cares_then_asks" | "first_sign_of_life" | "unanswered" | "same_words" | "strangers" | "blast" | "unknown" | "asked_before";
    weight: "remark" | "warning" | "refusal";
    words: string;
    quote: string;
    evidence: Evidence[];
  }[];
};

export type Fetched = {
  feeds: {
    url: string;
    title: string;
    fetched?: Moment | null;
    problem: string;
    how: "fresh" | "unchanged" | "failed";
    new: number;
  }[];
  suited: number;
};
