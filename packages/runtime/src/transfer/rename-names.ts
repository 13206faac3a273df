import { fieldsIn } from '@callwright/flow/check';
import { type Flow, isObject } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import type { CallTest, House, Services } from '@callwright/flow/simulation';
import { type Bindings, boundName } from './bindings.ts';
import type { BoundKind } from './bundle.ts';

/** The flow with every name of the export replaced by what it is called here. */
export function renameInFlow(flow: Flow, types: readonly NodeType[], bindings: Bindings): Flow {
  const renamed = structuredClone(flow);
  for (const node of Object.values(renamed.nodes)) {
    const type = types.find((one) => one.type === node.type && one.version === node.version);
    if (type === undefined) continue;
    for (const { field, value, path } of fieldsIn(type.config, node.config)) {
      if (field.widget === 'name' && field.of !== 'flow' && typeof value === 'string') {
        put(node.config, path, boundName(bindings, field.of, value));
      }
      if (field.widget === 'prompt' && isObject(value) && typeof value.audio === 'string') {
        put(node.config, [...path, 'audio'], boundName(bindings, 'prompt', value.audio));
      }
    }
  }
  const { fallback } = renamed;
  if (fallback !== undefined && 'box' in fallback) {
    renamed.fallback = { box: boundName(bindings, 'box', fallback.box) };
  }
  return renamed;
}

/** Services whose simulated answers stand by name, and the names that their questions hold. */
const BY_NAME: Readonly<Record<string, BoundKind>> = { hours: 'schedule', lists: 'list', queues: 'queue' };
const ASKED: Readonly<Record<string, BoundKind>> = {
  schedule: 'schedule',
  list: 'list',
  box: 'box',
  queue: 'queue',
};

/** The test call with the names that the flow has here. */
export function renameInCallTest(test: CallTest, bindings: Bindings): CallTest {
  const { services } = test.world;
  return {
    ...test,
    world: { ...test.world, ...(services === undefined ? {} : { services: renameInServices(services, bindings) }) },
    steps: test.steps.map((step) => {
      if (!('asks' in step) || step.with === undefined) return step;
      const asked = Object.entries(step.with).map(([key, value]) => {
        const kind = Object.hasOwn(ASKED, key) ? ASKED[key] : undefined;
        return [key, kind !== undefined && typeof value === 'string' ? boundName(bindings, kind, value) : value];
      });
      return { ...step, with: Object.fromEntries(asked) };
    }),
  };
}

/** The house with the names that things have here. */
export function renameInHouse(house: House, bindings: Bindings): House {
  const { services } = house;
  return services === undefined ? house : { ...house, services: renameInServices(services, bindings) };
}

function renameInServices(services: Services, bindings: Bindings): Services {
  const renamed = Object.entries(services).map(([service, moods]) => {
    const kind = Object.hasOwn(BY_NAME, service) ? BY_NAME[service] : undefined;
    if (kind === undefined) return [service, moods] as const;
    const one = (mood: (typeof moods & { part?: unknown }) | { part?: unknown }) =>
      isObject(mood.part) ? { ...mood, part: renameKeys(mood.part, kind, bindings) } : mood;
    return [service, Array.isArray(moods) ? moods.map(one) : one(moods)] as const;
  });
  return Object.fromEntries(renamed) as Services;
}

export function renameKeys<T>(
  named: Readonly<Record<string, T>>,
  kind: BoundKind,
  bindings: Bindings,
): Record<string, T> {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [boundName(bindings, kind, name), value]));
}

/** Writes a value at a path that is known to be there. */
function put(root: Record<string, unknown>, path: readonly (string | number)[], value: string): void {
  let at: unknown = root;
  for (const part of path.slice(0, -1)) at = (at as Record<string | number, unknown>)[part];
  (at as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
}
