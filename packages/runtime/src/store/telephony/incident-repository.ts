import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';

export type IncidentKind = 'unreachable' | 'trunk' | 'quiet' | 'limits' | 'self-call' | 'plan' | 'nobody';

/** Something was or is wrong with the telephones. Times are real ones. */
export type Incident = {
  readonly id: string;
  readonly kind: IncidentKind;
  /** Connection or number. */
  readonly subject: string;
  readonly code: string | null;
  readonly since: number;
  readonly overAt: number | null;
};

/** What people still have to be told of an incident. */
export type News = { readonly incident: Incident; readonly what: 'open' | 'over' };

export type IncidentRepository = {
  /** Opens it unless one of this kind and subject is open already. */
  readonly open: (incident: Omit<Incident, 'overAt'>) => Promise<'opened' | 'open-already'>;
  readonly close: (kind: IncidentKind, subject: string, at: number) => Promise<void>;
  /** Open ones first, newest first; `limit` of those that are over. */
  readonly list: (limit: number) => Promise<readonly Incident[]>;
  /** Takes what is untold for itself until `until`: another process leaves it alone meanwhile. */
  readonly claimNews: (now: number, until: number) => Promise<readonly News[]>;
  readonly told: (news: News) => Promise<void>;
};

const COLUMNS = ['id', 'kind', 'subject', 'code', 'since', 'over_at'] as const;

export function incidentRepository(db: Kysely<Tables>): IncidentRepository {
  return {
    open: async ({ id, kind, subject, code, since }) => {
      try {
        await db
          .insertInto('incidents')
          .values({ id, kind, subject, code, since, over_at: null, told: 'nothing', telling_until: 0 })
          .execute();
        return 'opened';
      } catch (error) {
        if (violatesUnique(error)) return 'open-already';
        throw error;
      }
    },
    close: async (kind, subject, at) => {
      await db
        .updateTable('incidents')
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .where('over_at', 'is', null)
        .set({ over_at: at })
        .execute();
    },
    list: async (limit) => {
      const incidents = () => db.selectFrom('incidents').select(COLUMNS).orderBy('since', 'desc');
      const [open, over] = await Promise.all([
        incidents().where('over_at', 'is', null).execute(),
        incidents().where('over_at', 'is not', null).limit(limit).execute(),
      ]);
      return [...open, ...over].map(incidentOf);
    },
    claimNews: async (now, until) => {
      const rows = await db
        .updateTable('incidents')
        .where('telling_until', '<=', now)
        .where((e) => e.or([e('told', '=', 'nothing'), e.and([e('told', '=', 'open'), e('over_at', 'is not', null)])]))
        .set({ telling_until: until })
        .returning([...COLUMNS, 'told'])
        .execute();
      return rows.map((row) => ({ incident: incidentOf(row), what: row.told === 'nothing' ? 'open' : 'over' }));
    },
    told: async ({ incident, what }) => {
      await db.updateTable('incidents').where('id', '=', incident.id).set({ told: what, telling_until: 0 }).execute();
    },
  };
}

function incidentOf(row: Pick<Tables['incidents'], (typeof COLUMNS)[number]>): Incident {
  const { id, kind, subject, code, since, over_at } = row;
  return { id, kind, subject, code, since, overAt: over_at };
}
