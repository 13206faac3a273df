import { isObject } from '@callwright/flow/document';
import { type House, PhonesSchema, type Services, ServicesSchema } from '@callwright/flow/simulation';
import { Type } from 'typebox';
import Value from 'typebox/value';
import type { Store } from '../store/store.ts';

const HouseSchema = Type.Object({ phones: Type.Optional(PhonesSchema), services: Type.Optional(ServicesSchema) });
const KEY = 'sample-world';

/** Adds what a business's telephones and web services answer in simulated calls to what is known already. */
export async function keepWorld(store: Store, world: House): Promise<void> {
  const known = await read(store);
  const merged = {
    phones: { ...known.phones, ...world.phones },
    services: { ...known.services, ...world.services, ...routesOfBoth(known.services, world.services) },
  };
  await store.installation.set(KEY, JSON.stringify(merged));
}

/**
 * What telephones and web services answer in simulated calls where the call's own world says nothing. It came with the
 * samples, and counts as long as any of them is there.
 */
export async function outsideWorld(store: Store): Promise<House> {
  return (await store.samples.exist()) ? read(store) : {};
}

async function read(store: Store): Promise<House> {
  const text = await store.installation.get(KEY);
  const world: unknown = text === null ? {} : JSON.parse(text);
  return Value.Check(HouseSchema, world) ? world : {};
}

/** Web addresses of several businesses stand beside each other. */
function routesOfBoth(one: Services | undefined, other: Services | undefined): Services {
  const routes = [...routesOf(other), ...routesOf(one)];
  return routes.length === 0 ? {} : { http: { part: { routes } } };
}

function routesOf(services: Services | undefined): readonly unknown[] {
  const http = services?.http;
  const part = http === undefined || Array.isArray(http) ? undefined : http.part;
  return isObject(part) && Array.isArray(part.routes) ? part.routes : [];
}
