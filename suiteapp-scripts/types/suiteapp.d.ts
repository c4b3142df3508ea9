/** What the scripts hand each other. The messages themselves are in shared-contract/schema. */
declare namespace CalRelay {
  interface AttendeeLine {
    id: number;
    response: string;
    attendance: string;
  }

  /** An event's record, read once: text and numbers only. */
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
    recurrence: unknown[] | null;
    status: string;
    accessLevel: string;
    organizer: number;
    attendees: AttendeeLine[];
    lastModified: number;
  }

  interface Reading {
    snapshot: Snapshot;
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
    outcome?: 'missing' | 'gone' | 'not-visible';
  }

  interface Result {
    outcome: string;
    reading?: Reading;
    unresolved?: string[];
    error?: { code: string; message: string };
  }
}

declare function define(modules: string[], factory: (...modules: any[]) => unknown): void;
