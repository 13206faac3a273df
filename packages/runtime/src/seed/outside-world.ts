import { isObject } from '@callwright/flow/document';
import { type House, PhonesSchema, type Services, ServicesSchema } from '@callwright/flow/simulation';
import { Type } from 'typebox';
import Value from 'typebox/value';
import type { Store } from '../store/store.ts';

const HouseSchema = Type.Object({ phones: Type.Optional(PhonesSchema), services: Type.Optional(ServicesSchema) });
const OF_SAMPLES = 'sample-world';
/** Came with call flows from elsewhere. */
export const IMPORTED_WORLD = 'world';

/** Adds what a sample business's telephones and web services answer in simulated calls to what is known already. */
export async function keepWorld(store: Store, world: House): Promise<void> {
  await store.installation.set(OF_SAMPLES, JSON.stringify(bothWorlds(await read(store, OF_SAMPLES), world)));
}

/**
 * What telephones and web services answer in simulated calls where the call's own world says nothing. What came with the
 * samples counts as long as any of them is there.
 */
export async function outsideWorld(store: Store): Promise<House> {
  const imported = await read(store, IMPORTED_WORLD);
  return (await store.samples.exist()) ? bothWorlds(imported, await read(store, OF_SAMPLES)) : imported;
}

/** The two side by side; where both say something, `second` goes first. */
export function bothWorlds(first: House, second: House): House {
  return {
    phones: { ...first.phones, ...second.phones },
    services: {
      ...first.services,
      ...second.services,
      ...routesOfBoth(first.services, second.services),
      ...queuesOfBoth(first.services, second.services),
    },
  };
}

async function read(store: Store, key: string): Promise<House> {
  const text = await store.installation.get(key);
  const world: unknown = text === null ? {} : JSON.parse(text);
  return Value.Check(HouseSchema, world) ? world : {};
}

/** Web addresses of several businesses stand beside each other. */
function routesOfBoth(one: Services | undefined, other: Services | undefined): Services {
  const routes = [...routesOf(other), ...routesOf(one)];
  return routes.length === 0 ? {} : { http: { part: { routes } } };
}

/** Queues of several businesses, each by its name. */
function queuesOfBoth(one: Services | undefined, other: Services | undefined): Services {
  const queues = { ...queuesIn(one), ...queuesIn(other) };
  return Object.keys(queues).length === 0 ? {} : { queues: { part: queues } };
}

function queuesIn(services: Services | undefined): Readonly<Record<string, unknown>> {
  const queues = services?.queues;
  const part = queues === undefined || Array.isArray(queues) ? undefined : queues.part;
  return isObject(part) ? part : {};
}

function routesOf(services: Services | undefined): readonly unknown[] {
  const http = services?.http;
  const part = http === undefined || Array.isArray(http) ? undefined : http.part;
  return isObject(part) && Array.isArray(part.routes) ? part.routes : [];
}
