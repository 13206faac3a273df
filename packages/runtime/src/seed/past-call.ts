import { compileProgram, type Facts } from '@callwright/flow/engine';
import { type CallTest, instantOfClock, runCallTest, type Simulation, worldIn } from '@callwright/flow/simulation';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import { Temporal } from 'temporal-polyfill';
import { type FlowFolder, houseOf } from '../flow-folder/index.ts';

/** A test call that has gone as it should at a past time: who rang, and all that happened. */
export type PastCall = {
  readonly id: string;
  readonly flow: string;
  readonly facts: Facts;
  readonly seed: number;
  readonly simulation: Simulation;
};

/** Calls of one business that are seeded. */
const MOST_CALLS = 16;
const DAYS = 7;
/** How long ago the last one began at least, in hours. */
const FRESHEST = 1;

/**
 * Some of the business's test calls, rung at about the same hour within the last two weeks. One that doesn't go as it
 * should on that day is tried on the very weekday that it is written for, and left out if it is about a special day.
 */
export function pastCalls(folder: FlowFolder, now: number): readonly PastCall[] {
  const flows = folder.flows.map(({ value }) => value);
  const mainFlow = flows[0];
  if (mainFlow === undefined) return [];
  const program = compileProgram({ flows, types: builtInTypes, services: builtInServices });
  const zone = mainFlow.timeZone ?? 'UTC';
  const tests = folder.callTests.filter(({ value }) => value.flow === mainFlow.id && value.world.dialled !== undefined);
  return someOf(tests, MOST_CALLS).flatMap(({ file, value: test }, index) => {
    const seed = test.world.seed ?? seedOf(file);
    for (const clock of pastClocks(test, zone, now, index)) {
      const world = worldIn(houseOf(folder), { ...test.world, seed, clock });
      const { passed, simulation } = runCallTest({ ...test, world }, program);
      const facts = simulation === null ? undefined : factsOf(simulation);
      if (!passed || simulation === null || facts === undefined || simulation.now > now) continue;
      return [{ id: idOf(test.flow, file), flow: test.flow, facts, seed, simulation }];
    }
    return [];
  });
}

/** Each call has a seed of its own, and with it a reference of its own. */
function seedOf(file: string): number {
  return [...file].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 1);
}

/** So many of them, from the whole range: files are sorted by what they are about. */
function someOf<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]).filter(
    (one) => one !== undefined,
  );
}

/** When the call may have come: on a day near by and a few minutes later, on the same weekday, at the very time. */
function pastClocks({ world }: CallTest, zone: string, now: number, index: number): readonly string[] {
  const told = Temporal.Instant.fromEpochMilliseconds(instantOfClock(world.clock, zone)).toZonedDateTimeISO(zone);
  const later = told.toPlainDateTime().add({ minutes: (index * 7) % 19, seconds: (index * 23) % 60 });
  const nearby = later.add({ days: (index % 5) - 2 });
  return [nearby, later, told.toPlainDateTime()].map((wanted) => lastTime(wanted, zone, now, index % 2).toString());
}

/** The last such hour on such a weekday, or the one `weeks` before. */
function lastTime(wanted: Temporal.PlainDateTime, zone: string, now: number, weeks: number): Temporal.PlainDateTime {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDateTime();
  const days = ((today.dayOfWeek - wanted.dayOfWeek + DAYS) % DAYS) + weeks * DAYS;
  const then = today.toPlainDate().subtract({ days }).toPlainDateTime(wanted.toPlainTime());
  const isPast = Temporal.PlainDateTime.compare(then, today.subtract({ hours: FRESHEST })) < 0;
  return isPast ? then : then.subtract({ days: DAYS });
}

function factsOf({ happened }: Simulation): Facts | undefined {
  const first = happened[0]?.happening;
  return first?.kind === 'started' ? first.facts : undefined;
}

/** The same file gives the same id: seeding that was cut short doubles no call. */
function idOf(flow: string, file: string): string {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.call\.json$/, '');
  return `sample-${flow}-${name}`.toLowerCase().replace(/[^a-z0-9-]/g, '-');
}
