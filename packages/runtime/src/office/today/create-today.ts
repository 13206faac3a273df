import { Temporal } from 'temporal-polyfill';
import { type FlowOverview, type FlowParts, flowOverview } from '../../flows/index.ts';
import { type Actor, mayUse } from '../../people/actor.ts';
import type { Plan } from '../../store/plans/plan.ts';
import type { Hearing } from '../heard/create-heard.ts';
import { loadOfficeWorld, type OfficeWorld, scheduleIn } from '../heard/office-world.ts';
import type { GoLive, Today, TodayPlan } from './today.ts';
import { todayAttention } from './today-attention.ts';
import { mayWrite, type SpanParts, todaySpans } from './today-spans.ts';

/** What holds just now, of what is somebody's: the first page that they see. */
export type TodayPage = (actor: Actor) => Promise<Today>;

export function createToday(parts: FlowParts & SpanParts & { readonly hearing: Hearing }): TodayPage {
  const { store, hearing, now } = parts;
  const overview = flowOverview(parts);

  async function plansFor(actor: Actor, world: OfficeWorld): Promise<readonly TodayPlan[]> {
    const [plans, flows] = await Promise.all([store.plans.open(), store.flows.list()]);
    const mayCancel = actor.roles.some((role) => role === 'admin' || role === 'designer');
    const concerns = ({ act }: Plan) =>
      world.numbers.some(
        ({ number, flow }) =>
          mayUse(actor, 'number', number) && (act.what === 'number' ? act.number === number : act.flow === flow),
      );
    return plans
      .filter((plan) => mayCancel || concerns(plan))
      .map(({ id, version, state, at, until, act }) => ({
        id,
        version,
        state: state === 'active' ? 'active' : 'planned',
        at: iso(at),
        until: until === null ? null : iso(until),
        kind: act.what,
        title: flows.find((flow) => flow.id === act.flow)?.title ?? act.flow,
        flow: act.flow,
        alias: act.alias,
        revision: act.what === 'alias' ? act.revision : null,
        number: act.what === 'number' ? act.number : null,
        mayCancel,
      }));
  }

  return async (actor) => {
    const at = now();
    const world = await loadOfficeWorld(store);
    const numbers = world.numbers.filter(({ number }) => mayUse(actor, 'number', number));
    const names = numbers.map(({ number }) => number);
    const [heard, asked] = await Promise.all([
      hearing.hearAll(names, at, world),
      Promise.all(names.map((number) => hearing.schedulesOf(number))),
    ]);
    const zone = heard.find(({ hours }) => hours !== null)?.hours?.timeZone ?? Temporal.Now.timeZoneId();
    const theirs = { numbers: names, schedules: [...new Set(asked.flat())], zone };
    const [spans, plans, attention, goLive] = await Promise.all([
      todaySpans(parts, actor, theirs, world, at),
      plansFor(actor, world),
      todayAttention({ store, overview }, actor, theirs, world, at),
      actor.roles.some((role) => role === 'admin' || role === 'designer')
        ? goLiveOf(store, world, await overview())
        : null,
    ]);
    const changes = (name: string) => mayWrite(actor) && mayUse(actor, 'schedule', name);
    return {
      at: iso(at),
      numbers: numbers.map(({ number, title }, nth) => {
        const one = heard[nth];
        if (one === undefined) throw new Error('Each number is heard.');
        const schedules = (asked[nth] ?? [])
          .filter(changes)
          .map((name) => ({ name, title: scheduleIn(world, name)?.title ?? name }));
        return { number, title, flow: one.flow, heard: one, schedules };
      }),
      ...spans,
      plans,
      attention,
      goLive,
    };
  };
}

/** How far a house has come: a flow, hours, people or a phone, a number with its fallback, tried, live. Samples don't count. */
async function goLiveOf(
  store: FlowParts['store'],
  { numbers, schedules }: OfficeWorld,
  flows: readonly FlowOverview[],
): Promise<GoLive> {
  const own = flows.filter(({ sample }) => !sample);
  const real = numbers.filter(({ connection }) => connection !== null);
  const [hours, people, tried] = await Promise.all([
    Promise.all(Object.keys(schedules).map((name) => store.changes.of('schedule', name, 1))),
    store.people.count(),
    store.calls.anyTried(),
  ]);
  return {
    flow: own.length > 0,
    hours: hours.some((changes) => changes.length > 0),
    people: people > 1,
    number: real.some(({ fallback }) => fallback !== null),
    tried,
    live: real.some(({ flow }) => flows.some(({ id, live }) => id === flow && live !== null)),
  };
}

const iso = (at: number) => new Date(at).toISOString();
