import { isObject } from '@callwright/flow/document';
import { Temporal } from 'temporal-polyfill';
import type { Store } from '../store/store.ts';

/** The time zone that the house lives in: that of its first opening hours; the machine's where there are none. */
export async function houseZone({ named }: Pick<Store, 'named'>): Promise<string> {
  for (const { document } of await named.list('schedule')) {
    if (isObject(document) && typeof document.timeZone === 'string') return document.timeZone;
  }
  return Temporal.Now.timeZoneId();
}
