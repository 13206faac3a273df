import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from '@callwright/flow/document';
import type { ServiceRequest } from '@callwright/flow/engine';
import type { Service, ServiceAnswer, ServiceNews } from '@callwright/flow/sdk';
import { askService, type Services, WorldSchema } from '@callwright/flow/simulation';
import { Type } from 'typebox';
import Value from 'typebox/value';
import type { ServiceContext } from './port.ts';

/** Services whose work leaves the house: a simulated call never does that, whatever its world says or leaves out. */
const OUTWARD: ReadonlySet<string> = new Set(['http', 'notify']);

/** Whether the simulated world of a call answers in the place of a service. */
export function isSimulated(service: string, world: Json | null): boolean {
  if (world === null) return false;
  return OUTWARD.has(service) || servicesOf(world)?.[service] !== undefined;
}

/**
 * What the simulated world answers and the news that it has afterwards, after the time that it takes there. A world that can't be read answers nothing, so
 * what goes out stays simulated all the same.
 */
export async function simulate(
  contract: Service | undefined,
  { service, input }: ServiceRequest,
  { world, now, signal }: ServiceContext,
  nth: number,
): Promise<{ readonly answer: ServiceAnswer; readonly news: readonly ServiceNews[] }> {
  const services = servicesOf(world);
  const { answer, afterMs, news } = askService(contract, input, { services, nth, now, name: service });
  await pause(afterMs, undefined, { signal });
  return { answer, news };
}

const WorldOfServices = Type.Object({ services: WorldSchema.properties.services });

function servicesOf(world: Json): Services | undefined {
  return Value.Check(WorldOfServices, world) ? world.services : undefined;
}
