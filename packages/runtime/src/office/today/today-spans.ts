import { Temporal } from 'temporal-polyfill';
import type { FlowParts } from '../../flows/index.ts';
import { type Actor, mayUse } from '../../people/actor.ts';
import type { Announcements } from '../announcements/create-announcements.ts';
import type { Diverts } from '../diverts/create-diverts.ts';
import type { OfficeWorld } from '../heard/office-world.ts';
import { scheduleIn } from '../heard/office-world.ts';
import { lastChangedBy } from '../kept.ts';
import { spanState } from '../span.ts';
import type { TodaySpan } from './today.ts';

type Spans = { readonly active: readonly TodaySpan[]; readonly planned: readonly TodaySpan[] };

export type SpanParts = Pick<FlowParts, 'store'> & {
  readonly announcements: Announcements;
  readonly diverts: Diverts;
};

/** Announcements, diverts and closings that hold or will hold for what somebody sees: their numbers, their things. */
export async function todaySpans(
  { store, announcements, diverts }: SpanParts,
  actor: Actor,
  theirs: { readonly numbers: readonly string[]; readonly schedules: readonly string[] },
  world: OfficeWorld,
  at: number,
): Promise<Spans> {
  const [keptAnnouncements, keptDiverts] = await Promise.all([announcements.list(), diverts.list()]);
  const lasting = <T extends { content: { from?: string; until?: string } }>(kept: readonly T[]) =>
    kept.filter(({ content }) => spanState(content, at) !== 'over');
  const [heard, diverted, closings] = await Promise.all([
    announcements.summaries(lasting(keptAnnouncements)),
    diverts.summaries(
      lasting(keptDiverts).filter(({ content }) => content.numbers.some((one) => theirs.numbers.includes(one))),
    ),
    closingsOf(store, actor, theirs.schedules, world, at),
  ]);
  const acts = mayWrite(actor);
  const mine = (numbers: readonly string[]) => numbers.every((number) => mayUse(actor, 'number', number));
  const all = [
    ...heard
      .filter(
        ({ reaches }) => mayUse(actor, 'number', '*') || reaches.some(({ number }) => theirs.numbers.includes(number)),
      )
      .map((announcement): TodaySpan & { state: string } => ({
        kind: 'announcement',
        announcement,
        state: announcement.state,
        mayEnd: acts && mayUse(actor, 'announcement', announcement.name) && reachesOnlyTheirs(actor, announcement),
      })),
    ...diverted.map((divert): TodaySpan & { state: string } => ({
      kind: 'divert',
      divert,
      state: divert.state,
      mayEnd: acts && mine(divert.numbers),
    })),
    ...closings,
  ];
  const stateOf = (state: string) => all.filter((one) => one.state === state).map(({ state: _, ...span }) => span);
  return { active: stateOf('active'), planned: stateOf('planned') };
}

/** Whether somebody changes what callers hear, rather than only looking at it. */
export function mayWrite({ roles }: Actor): boolean {
  return roles.some((role) => role === 'admin' || role === 'business' || role === 'supervisor');
}

function reachesOnlyTheirs(
  actor: Actor,
  { dialled, flows }: { readonly dialled: readonly string[] | null; readonly flows: readonly string[] | null },
): boolean {
  if (mayUse(actor, 'number', '*')) return true;
  return dialled !== null && (flows ?? []).length === 0 && dialled.every((number) => mayUse(actor, 'number', number));
}

async function closingsOf(
  store: FlowParts['store'],
  actor: Actor,
  schedules: readonly string[],
  world: OfficeWorld,
  at: number,
): Promise<readonly (TodaySpan & { state: string })[]> {
  const names = Object.keys(world.schedules).filter(
    (name) => schedules.includes(name) || mayUse(actor, 'schedule', name),
  );
  const closing = names.flatMap((name) => {
    const schedule = scheduleIn(world, name);
    const closeNow = schedule?.closeNow;
    if (schedule === null || closeNow === undefined) return [];
    const state = spanState({ from: closeNow.since, until: closeNow.until }, at);
    return state === 'over' ? [] : [{ name, title: schedule.title, closeNow, state }];
  });
  if (closing.length === 0) return [];
  const [stored, by] = await Promise.all([
    store.named.list('schedule'),
    lastChangedBy(
      store,
      'schedule',
      closing.map(({ name }) => name),
    ),
  ]);
  return closing.map(({ name, title, closeNow, state }) => ({
    kind: 'close-now',
    schedule: name,
    title,
    version: stored.find((one) => one.name === name)?.version ?? 0,
    since: instant(closeNow.since),
    until: closeNow.until === undefined ? null : instant(closeNow.until),
    reason: closeNow.reason ?? null,
    by: by.get(name) ?? null,
    mayEnd: mayWrite(actor) && mayUse(actor, 'schedule', name),
    state,
  }));
}

const instant = (iso: string) => Temporal.Instant.from(iso).toString();
