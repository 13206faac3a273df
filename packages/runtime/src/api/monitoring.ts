import { Hono } from 'hono';
import { Type } from 'typebox';
import type { Decided, Monitoring, MonitoringProfile, MonitoringState, StatusHistory } from '../monitoring/index.ts';
import { ProfileSchema } from '../monitoring/index.ts';
import { actorOf } from '../people/actor.ts';
import type { Store } from '../store/store.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { isoTime } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type MonitoringParts = {
  readonly store: Store;
  readonly monitoring: Monitoring;
  readonly statusHistory: Pick<StatusHistory, 'look'>;
  readonly now: () => number;
};

/** What may be seen of those who take calls, as everybody may read it. */
export type MonitoringSummary = {
  version: number;
  profile: MonitoringProfile;
  proposal: { profile: MonitoringProfile; by: string | null; mine: boolean; at: string } | null;
};

const exact = { additionalProperties: false };
const Version = () => Type.Integer({ minimum: 1 });

/** What may be seen of those who take calls: read by everybody, tightened by one, loosened by two. */
export function monitoringRoutes(parts: MonitoringParts) {
  const { store, monitoring, statusHistory, now } = parts;
  const note = noting(parts);

  async function summaryOf(
    { version, profile, proposal }: MonitoringState,
    reader: string,
  ): Promise<MonitoringSummary> {
    if (proposal === null) return { version, profile, proposal };
    const by = (await store.people.find(proposal.by))?.name ?? null;
    const { profile: wanted, at } = proposal;
    return { version, profile, proposal: { profile: wanted, by, mine: proposal.by === reader, at: isoTime(at) } };
  }

  return new Hono()
    .get('/', async (context) => context.json(await summaryOf(await monitoring.state(), actorOf(context).id)))
    .put('/', jsonBody(Type.Object({ version: Version(), profile: ProfileSchema }, exact)), async (context) => {
      const actor = actorOf(context);
      const { version, profile } = context.req.valid('json');
      const { before, after } = decidedOr(await monitoring.propose(version, profile, { actor, at: now() }));
      // What must not be seen any more isn't kept any more.
      await statusHistory.look();
      await note(context, told(before, after));
      return context.json(await summaryOf(after, actor.id));
    })
    .post('/agreement', jsonBody(Type.Object({ version: Version() }, exact)), async (context) => {
      const actor = actorOf(context);
      const { version } = context.req.valid('json');
      const { before, after } = decidedOr(await monitoring.agree(version, { actor, at: now() }));
      await note(context, told(before, after));
      return context.json(await summaryOf(after, actor.id));
    })
    .delete('/proposal/:version', async (context) => {
      const { before, after } = decidedOr(await monitoring.drop(Number(context.req.param('version'))));
      await note(context, told(before, after));
      return context.json(await summaryOf(after, actorOf(context).id));
    });
}

function told(before: MonitoringState, after: MonitoringState) {
  const flat = ({ profile, proposal }: MonitoringState) => ({ ...profile, proposed: proposal?.profile ?? null });
  return {
    kind: 'monitoring',
    name: 'monitoring',
    title: '',
    version: after.version,
    before: flat(before),
    after: flat(after),
  };
}

/** @throws Refusal when nothing was decided */
function decidedOr(decided: Decided): Extract<Decided, { kind: 'done' }> {
  switch (decided.kind) {
    case 'done':
      return decided;
    case 'nothing-proposed':
      throw notThere('This proposal');
    case 'changed':
      throw new Refusal(409, {
        code: 'monitoring-changed',
        message: 'Somebody else has changed this meanwhile.',
        fix: 'Look at what holds now, then decide again.',
      });
    case 'refused':
      throw new Refusal(422, { code: `monitoring-${decided.why}`, ...REASONS[decided.why] });
  }
}

const REASONS: Readonly<
  Record<Extract<Decided, { kind: 'refused' }>['why'], { readonly message: string; readonly fix: string }>
> = {
  'admin-proposes': {
    message: 'More may be seen only after an administrator has proposed it.',
    fix: 'Ask an administrator. Showing less is yours to decide at once.',
  },
  'data-protection-agrees': {
    message: 'Only a person of data protection agrees to this.',
    fix: 'Ask the data protection officer or the works council.',
  },
  'two-people': {
    message: 'Whoever proposed this can’t agree to it, too.',
    fix: 'Ask another person of data protection.',
  },
};
