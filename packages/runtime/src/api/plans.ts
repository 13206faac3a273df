import { FlowId } from '@callwright/flow/document';
import { Hono } from 'hono';
import { type Static, Type } from 'typebox';
import { type FlowParts, publish } from '../flows/index.ts';
import { actorOf } from '../people/actor.ts';
import type { PlanOrdered, Plans } from '../plans/index.ts';
import type { Plan, PlanAct } from '../store/plans/plan.ts';
import { draftChanged, notReady } from './drafts.ts';
import { jsonBody } from './json-body.ts';
import { ALIAS_PATTERN, isoTime, phoneNumber, positive } from './parameters.ts';
import { cannotPlan } from './plan-answers.ts';
import type { PlanSummary } from './plan-shapes.ts';
import { notThere, Refusal } from './refusal.ts';
import { type SpeakParts, speakVersion } from './speak-version.ts';

export type PlanParts = FlowParts & SpeakParts & { readonly plans: Plans };

const exact = { additionalProperties: false };
const Instant = () => Type.String({ maxLength: 40 });
const Alias = () => Type.String({ pattern: ALIAS_PATTERN });
const times = { at: Instant(), until: Type.Optional(Type.Union([Instant(), Type.Null()])) };
const note = { note: Type.Optional(Type.String({ maxLength: 1000 })) };
const Version = () => Type.Integer({ minimum: 1 });

const PlanBody = Type.Union([
  Type.Object(
    { what: Type.Literal('alias'), flow: FlowId(), alias: Alias(), revision: Version(), ...times, ...note },
    exact,
  ),
  Type.Object(
    {
      what: Type.Literal('number'),
      number: Type.String({ maxLength: 32 }),
      flow: FlowId(),
      alias: Alias(),
      ...times,
      ...note,
    },
    exact,
  ),
  Type.Object(
    {
      what: Type.Literal('go-live'),
      flow: FlowId(),
      version: Version(),
      comment: Type.String({ maxLength: 1000 }),
      ...times,
    },
    exact,
  ),
]);
type PlanBody = Static<typeof PlanBody>;

const ChangeBody = Type.Object(
  {
    version: Version(),
    at: Type.Optional(Instant()),
    until: Type.Optional(Type.Union([Instant(), Type.Null()])),
    revision: Type.Optional(Version()),
  },
  exact,
);

/** Plans that are over, as many as are shown. */
const OVER = 20;

/** What is switched at a time: tonight at 22:00, and back in the morning. */
export function planRoutes(parts: PlanParts) {
  const { store, plans } = parts;
  const answer = async (ordered: PlanOrdered): Promise<PlanSummary> => {
    if (ordered.kind !== 'ordered') throw await refusalOf(parts, ordered);
    const { act, state } = ordered.plan;
    if (act.what === 'alias' && state === 'planned') await speakVersion(parts, act.flow, act.revision);
    return summaryOf(parts, ordered.plan);
  };
  return new Hono()
    .get('/', async (context) => {
      const { flow } = context.req.query();
      const [open, over, numbers] = await Promise.all([
        store.plans.open(),
        store.plans.over(OVER),
        store.numbers.list(),
      ]);
      const rings = (number: string) => numbers.some((one) => one.number === number && one.flow === flow);
      const wanted = [...open, ...over].filter(
        ({ act }) => flow === undefined || act.flow === flow || (act.what === 'number' && rings(act.number)),
      );
      const shown = await Promise.all(wanted.map((plan) => summaryOf(parts, plan)));
      return context.json({ plans: shown, now: isoTime(parts.now()) });
    })
    .post('/', jsonBody(PlanBody), async (context) => {
      const body = context.req.valid('json');
      const { id: person } = actorOf(context);
      const at = instantOf(body.at, '/at');
      const until = body.until == null ? null : instantOf(body.until, '/until');
      if (body.what === 'go-live') {
        const frozen = await freeze(parts, body, { at, until }, person);
        const words = body.comment;
        return context.json(
          { plan: await answer(await plans.add({ act: frozen, at, until, note: words }, person)) },
          201,
        );
      }
      const order = { act: await actOf(parts, body), at, until, note: body.note ?? '' };
      return context.json({ plan: await answer(await plans.add(order, person)) }, 201);
    })
    .put('/:id', jsonBody(ChangeBody), async (context) => {
      const { version, at, until, revision } = context.req.valid('json');
      const change = {
        ...(at === undefined ? {} : { at: instantOf(at, '/at') }),
        ...(until === undefined ? {} : { until: until === null ? null : instantOf(until, '/until') }),
        ...(revision === undefined ? {} : { revision }),
      };
      const changed = await plans.change(context.req.param('id'), version, change, actorOf(context).id);
      return context.json({ plan: await answer(changed) });
    })
    .delete('/:id/:version', async (context) => {
      const version = positive(context.req.param('version')) ?? 0;
      const plan = await answer(await plans.cancel(context.req.param('id'), version, actorOf(context).id));
      const { act, at, until, note: words } = plan;
      return context.json({ plan, again: { ...act, at, until, note: words } });
    })
    .post('/:id/end', jsonBody(Type.Object({ version: Version() }, exact)), async (context) => {
      const { version } = context.req.valid('json');
      return context.json({
        plan: await answer(await plans.end(context.req.param('id'), version, actorOf(context).id)),
      });
    });
}

/** @throws Refusal 422 when what it names isn't there */
async function actOf({ store }: PlanParts, body: Exclude<PlanBody, { what: 'go-live' }>): Promise<PlanAct> {
  const { what, flow, alias } = body;
  if ((await store.flows.find(flow)) === null) throw unknown('flow', `There is no call flow “${flow}”.`);
  const fixed = alias === 'live' || alias === 'test';
  if (!fixed && (await store.aliases.find(flow, alias)) === null) {
    throw unknown('alias', `This call flow has no alias “${alias}”.`);
  }
  if (what === 'alias') return { what, flow, alias, revision: body.revision };
  const number = phoneNumber(body.number);
  if (!(await store.numbers.list()).some((one) => one.number === number)) {
    throw unknown('number', `There is no number ${number}.`);
  }
  return { what, flow, alias, number };
}

/** Makes the version now: what is planned is what was checked. @throws Refusal when the draft can't be made one */
async function freeze(
  parts: PlanParts,
  { flow, version, comment }: Extract<PlanBody, { what: 'go-live' }>,
  { at, until }: { at: number; until: number | null },
  person: string,
): Promise<PlanAct> {
  // Before anything is made.
  const wanted = { what: 'alias', flow, alias: 'live', revision: 0 } as const;
  const refused = await parts.plans.refusal({ act: wanted, at, until });
  if (refused !== null) throw await refusalOf(parts, refused);
  const made = await publish(parts, flow, version, comment, { person, goLive: false });
  switch (made.kind) {
    case 'missing':
      throw unknown('flow', `There is no call flow “${flow}”.`);
    case 'changed':
      throw draftChanged(made.draft);
    case 'problems':
    case 'parts-not-live':
      throw notReady(made);
    case 'published':
      return { what: 'alias', flow, alias: 'live', revision: made.revision };
  }
}

async function summaryOf({ store }: PlanParts, plan: Plan): Promise<PlanSummary> {
  const { id, act, at, until, state, note: words, person, createdAt, settledAt, version, problem } = plan;
  const [flow, numbers] = await Promise.all([store.flows.find(act.flow), store.numbers.list()]);
  const ringing = numbers.filter((one) => one.flow === act.flow && one.alias === act.alias);
  return {
    id,
    act,
    flowTitle: flow?.title ?? act.flow,
    numbers: act.what === 'number' ? [act.number] : ringing.map(({ number }) => number),
    at: isoTime(at),
    until: until === null ? null : isoTime(until),
    state,
    note: words,
    person,
    createdAt: isoTime(createdAt),
    settledAt: settledAt === null ? null : isoTime(settledAt),
    version,
    problem,
  };
}

async function refusalOf(parts: PlanParts, result: Exclude<PlanOrdered, { kind: 'ordered' }>): Promise<Refusal> {
  switch (result.kind) {
    case 'missing':
      return notThere('This plan');
    case 'clash':
      return new Refusal(409, {
        code: 'plans-clash',
        message: 'Something else is planned for the same moment.',
        fix: 'Choose another time, or change what is planned already.',
        plan: await summaryOf(parts, result.plan),
      });
    case 'overtaken':
      return new Refusal(409, {
        code: 'plan-changed',
        message: 'This plan was changed meanwhile, or its time has come.',
        fix: 'Look at it again.',
        plan: result.current === null ? null : await summaryOf(parts, result.current),
      });
    case 'problem':
      return cannotPlan(result.problem);
    default:
      return cannotPlan(result.kind);
  }
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** @throws Refusal 400 when it is no moment: times without a zone are nobody's. */
function instantOf(text: string, pointer: string): number {
  const at = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isFinite(at)) return at;
  throw new Refusal(400, {
    code: 'bad-instant',
    message: 'This is no moment.',
    fix: 'Write it like 2026-12-24T22:00+01:00.',
    problems: [{ pointer, message: 'can’t be read' }],
  });
}

function unknown(field: 'flow' | 'alias' | 'number', message: string): Refusal {
  return new Refusal(422, {
    code: `${field}-unknown`,
    message,
    fix: 'Choose one of the list.',
    problems: [{ pointer: `/${field}`, message: 'is unknown' }],
  });
}
