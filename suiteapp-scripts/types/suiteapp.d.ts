/** What the scripts hand each other. The messages themselves are in shared-contract/schema. */
declare namespace CalRelay {
  interface AttendeeLine {
    id: number;
    response: string;
    attendance: string;
  }

  /** As recurrence.schema.json has it. */
  interface Recurrence {
    frequency: string;
    period: number;
    dayOfWeekMask: string | null;
    dayOfWeek: number | null;
    dayOfWeekInMonth: number | null;
    seriesStart: string;
    endBy: string | null;
  }

  /** Days taken out of a series, and in which range they were searched for. */
  interface Exclusions {
    dates: string[];
    from: string | null;
    until: string | null;
    clamped: boolean;
  }

  /** An event's record, read once: text and numbers only. named: days taken out as far as the record itself tells. */
  interface Snapshot {
    id: number;
    key: string | null;
    revision: string | null;
    title: string;
    location: string;
    message: string;
    date: string;
    startTime: string | null;
    endTime: string | null;
    timeZone: string;
    allDay: boolean;
    reserveTime: boolean;
    recurring: boolean;
    recurrence: Recurrence | null;
    named: string[];
    status: string;
    accessLevel: string;
    organizer: number;
    attendees: AttendeeLine[];
    lastModified: number;
  }

  /** A record as it was at one moment, before instances are looked up. */
  interface Sight {
    snapshot: Snapshot;
    records: string[];
    readAt: number;
  }

  interface Reading {
    snapshot: Snapshot;
    records: string[];
    exclusions: Exclusions | null;
    fingerprint: string;
    readAt: number;
  }

  interface WantedAttendee {
    email: string;
    name: string;
    response: string;
    attendance: string;
  }

  interface Entity {
    id: number;
    type: string;
    name: string;
    email: string;
    inactive: boolean;
  }

  interface Directory {
    byId: Map<number, Entity>;
    byAddress: Map<string, Entity>;
  }

  /** Internal ids of records by kind, the main one first. */
  interface Associations {
    customer: number[];
    contact: number[];
    opportunity: number[];
    supportcase: number[];
  }

  /** Something open with a company; active: when it was last changed, in milliseconds since 1970. */
  interface OpenRecord {
    id: number;
    company: number;
    owner: number;
    active: number;
  }

  /** companies: of contacts, where it is a customer, a lead or a prospect. */
  interface Surroundings {
    companies: Map<number, number>;
    opportunities: OpenRecord[];
    cases: OpenRecord[];
  }

  /** A meeting as a list shows it; when: in the viewer's zone and format. time: upcoming or past. */
  interface MeetingRow {
    event: number;
    when: string;
    title: string;
    organizer: string;
    attendees: string;
    repeats: string;
    status: string;
    time?: string;
  }

  interface OutboxRow {
    row: number;
    event: number;
    operation: 'created' | 'updated' | 'deleted';
    key: string | null;
    fingerprint: string | null;
    at: number;
  }

  interface Found {
    record?: import('N/record').Record;
    sight?: Sight;
    reading?: Reading;
    outcome?: 'missing' | 'gone' | 'not-visible';
  }

  interface Result {
    outcome: string;
    reading?: Reading;
    sight?: Sight;
    unresolved?: string[];
    error?: { code: string; message: string };
  }
}

declare function define(modules: string[], factory: (...modules: any[]) => unknown): void;
