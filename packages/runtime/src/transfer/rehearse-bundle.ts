import type { Flow } from '@callwright/flow/document';
import { describeFailure, type House, rehearse } from '@callwright/flow/simulation';
import { builtInServices } from '@callwright/nodes/services';
import type { FlowParts } from '../flows/index.ts';
import { storedHouse } from '../office/stored-house.ts';
import type { Bundle, BundledTest } from './bundle.ts';
import type { ThingToMake } from './things-to-make.ts';

export type FailedTest = { readonly flow: string; readonly name: string; readonly title: string; readonly why: string };

/** Rings the test calls on the flows as they would be here, in the house as it would be; says which fail. */
export async function rehearseBundle(
  { store, types }: FlowParts,
  parts: {
    readonly flows: readonly Flow[];
    readonly others: readonly Flow[];
    readonly callTests: readonly BundledTest[];
    readonly making: readonly ThingToMake[];
    readonly bundle: Bundle;
  },
): Promise<readonly FailedTest[]> {
  const { rehearsed } = rehearse({
    tests: parts.callTests.map(({ test }) => test),
    flows: [...parts.flows, ...parts.others],
    types,
    services: builtInServices,
    house: withMade(await storedHouse(store), parts.making, parts.bundle),
  });
  return rehearsed.flatMap(({ result }, index) => {
    const one = parts.callTests[index];
    if (result.passed || one === undefined) return [];
    const why = result.failures.map(describeFailure).join('\n');
    return [{ flow: one.flow, name: one.name, title: one.test.title, why }];
  });
}

function withMade(house: House, making: readonly ThingToMake[], { office }: Bundle): House {
  const of = (kind: string) => making.filter((one) => one.kind === kind);
  const { services = {} } = house;
  const hours = of('schedule').map(({ name, document }) => [name, { schedule: document }]);
  const lists = of('list').map(({ name, rows = [] }) => [
    name,
    Object.fromEntries(rows.map(({ key, row }) => [key, row])),
  ]);
  return {
    phones: { ...office?.world.phones, ...house.phones },
    services: {
      ...office?.world.services,
      ...services,
      hours: { part: { ...partOf(services.hours), ...Object.fromEntries(hours) } },
      callbacks: { part: { schedules: { ...schedulesIn(services.hours), ...schedulesMade(of('schedule')) } } },
      lists: { part: { ...partOf(services.lists), ...Object.fromEntries(lists) } },
      announcements: {
        part: [...listOf(services.announcements), ...of('announcement').map(({ document }) => document)],
      },
    },
  };
}

function schedulesIn(hours: Mood): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(partOf(hours)).flatMap(([name, one]: [string, { schedule?: unknown }]) =>
      one.schedule === undefined ? [] : [[name, one.schedule]],
    ),
  );
}

function schedulesMade(making: readonly ThingToMake[]): Record<string, unknown> {
  return Object.fromEntries(making.map(({ name, document }) => [name, document]));
}

type Mood = NonNullable<House['services']>[string] | undefined;

function partOf(mood: Mood): object {
  return mood !== undefined && !Array.isArray(mood) ? (mood.part as object) : {};
}

function listOf(mood: Mood): readonly unknown[] {
  const part = mood !== undefined && !Array.isArray(mood) ? mood.part : [];
  return Array.isArray(part) ? part : [];
}
