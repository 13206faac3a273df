import type { Json } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';
import { Temporal } from 'temporal-polyfill';
import { createFlowChecker, type FlowParts } from '../flows/index.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/store.ts';
import { officeHours } from './office-hours.ts';
import { seedSamples } from './seed-samples.ts';

const MARK = 'prepared';

/**
 * Fills a store that is new: plain opening hours named `office`, and the samples if they are wanted. Done once; the mark
 * is set at the end, so that a start that was cut short is made up for.
 */
export async function prepareStore(store: Store, options: { samples: boolean; log: Log }): Promise<void> {
  if ((await store.installation.get(MARK)) !== null) return;
  const now = Date.now;
  const parts: FlowParts = { store, types: builtInTypes, checker: createFlowChecker(builtInTypes), now };
  await addOfficeHours(store, now());
  if (options.samples) await seedSamples(parts, options.log);
  await store.installation.set(MARK, new Date(now()).toISOString());
}

async function addOfficeHours(store: Store, at: number): Promise<void> {
  if ((await store.named.find('schedule', 'office')) !== null) return;
  const schedule = officeHours(Temporal.Now.timeZoneId());
  await store.named.put('schedule', 'office', { title: schedule.title, document: schedule as unknown as Json, at });
}
