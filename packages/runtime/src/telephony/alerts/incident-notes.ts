import { randomUUID } from 'node:crypto';
import type { Log } from '../../log/index.ts';
import type { IncidentKind, IncidentRepository } from '../../store/telephony/incident-repository.ts';

/** Turns what is seen again and again into incidents with a beginning and an end. */
export type IncidentNotes = {
  /** `code`: what is wrong now; null: all is well. */
  readonly note: (kind: IncidentKind, subject: string, code: string | null) => Promise<void>;
  /** Somebody else looks after it from now on; its incident stays as it is. */
  readonly leave: (kind: IncidentKind, subject: string) => void;
  /** What was noted of a kind. */
  readonly subjects: (kind: IncidentKind) => readonly string[];
};

export function createIncidentNotes(incidents: IncidentRepository, now: () => number, log: Log): IncidentNotes {
  // What the database knows already, so that it is only told what changes.
  const noted = new Map<IncidentKind, Map<string, boolean>>();
  const of = (kind: IncidentKind) => noted.get(kind) ?? noted.set(kind, new Map()).get(kind) ?? new Map();

  return {
    note: async (kind, subject, code) => {
      const wrong = code !== null;
      if (of(kind).get(subject) === wrong) return;
      if (wrong) {
        const opened = await incidents.open({ id: randomUUID(), kind, subject, code, since: now() });
        if (opened === 'opened')
          log.warn({ kind, subject: shown(kind, subject), code }, 'Something is wrong with the telephones');
      } else {
        await incidents.close(kind, subject, now());
      }
      of(kind).set(subject, wrong);
    },
    leave: (kind, subject) => void of(kind).delete(subject),
    subjects: (kind) => [...of(kind).keys()],
  };
}

/** Numbers stay out of the log. */
const shown = (kind: IncidentKind, subject: string): string => (kind === 'self-call' ? '' : subject);
