import { undecidedHolidays } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';
import type { FlowOverview, FlowParts } from '../../flows/index.ts';
import { type Actor, mayUse } from '../../people/actor.ts';
import { type OfficeWorld, scheduleIn } from '../heard/office-world.ts';
import type { TodayAttention } from './today.ts';
import { mayWrite } from './today-spans.ts';

const HOLIDAY_DAYS = 14;

/** What somebody should look at today, of what is theirs. */
export async function todayAttention(
  { store, overview }: Pick<FlowParts, 'store'> & { readonly overview: () => Promise<readonly FlowOverview[]> },
  actor: Actor,
  theirs: { readonly numbers: readonly string[]; readonly zone: string },
  world: OfficeWorld,
  at: number,
): Promise<readonly TodayAttention[]> {
  const builds = actor.roles.some((role) => role === 'admin' || role === 'designer');
  const [messages, missed, flows] = await Promise.all([
    mayWrite(actor) ? unheard(store, actor) : [],
    mayWrite(actor) ? store.calls.countMissed(theirs.numbers, midnight(at, theirs.zone)) : 0,
    builds ? overview() : [],
  ]);
  return [
    ...messages,
    ...(missed > 0 ? [{ kind: 'missed', calls: missed } as const] : []),
    ...undecided(actor, world, at),
    ...(builds ? withoutFallback(world) : []),
    ...flows.flatMap(({ id, title, errors }): TodayAttention[] =>
      errors > 0 ? [{ kind: 'errors', flow: id, title, errors }] : [],
    ),
  ];
}

async function unheard(store: FlowParts['store'], actor: Actor): Promise<readonly TodayAttention[]> {
  const [boxes, counts] = await Promise.all([store.named.list('box'), store.messages.counts()]);
  return counts.flatMap(({ box, unheard: count }): TodayAttention[] => {
    if (count === 0 || !mayUse(actor, 'box', box)) return [];
    const title = boxes.find(({ name }) => name === box)?.title ?? box;
    return [{ kind: 'messages', box, title, unheard: count }];
  });
}

function undecided(actor: Actor, world: OfficeWorld, at: number): readonly TodayAttention[] {
  if (!mayWrite(actor)) return [];
  return Object.keys(world.schedules).flatMap((name): TodayAttention[] => {
    const schedule = mayUse(actor, 'schedule', name) ? scheduleIn(world, name) : null;
    if (schedule === null) return [];
    return undecidedHolidays(schedule, { epochMilliseconds: at }, HOLIDAY_DAYS).map(({ date, name: called }) => ({
      kind: 'holiday',
      schedule: name,
      title: schedule.title,
      date,
      name: called,
    }));
  });
}

function withoutFallback({ numbers }: OfficeWorld): readonly TodayAttention[] {
  return numbers.flatMap(({ number, title, connection, fallback }): TodayAttention[] =>
    connection !== null && fallback === null ? [{ kind: 'no-fallback', number, title }] : [],
  );
}

/** When the day began there, in milliseconds since the epoch. */
function midnight(at: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).startOfDay().epochMilliseconds;
}
