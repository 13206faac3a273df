import type { JsonObject } from '@callwright/flow/document';
import { keptQueue } from '../queues/queue-document.ts';
import type { Store } from '../store/store.ts';

/** What is said of a queue where one of its callers is told of. */
export type QueueWords = { readonly title: string; readonly results: readonly string[]; readonly crmUrl: string };

/** By name; a queue that is gone is called by it. */
export async function queueWords({ named }: Pick<Store, 'named'>): Promise<(queue: string) => QueueWords> {
  const queues = await named.list('queue');
  const known = new Map(
    queues.map(({ name, title, document }) => {
      const { results, crmUrl } = keptQueue(document);
      return [name, { title, results, crmUrl }] as const;
    }),
  );
  return (queue) => known.get(queue) ?? { title: queue, results: [], crmUrl: '' };
}

/** An address out of a queue's template: `{number}`, `{name}` and the contact's fields by name. Null: there is none. */
export function crmAddress(
  template: string,
  who: { readonly number: string | null; readonly name: string; readonly fields: JsonObject },
): string | null {
  if (template === '') return null;
  const values: JsonObject = { ...who.fields, number: who.number ?? '', name: who.name };
  return template.replaceAll(/\{([A-Za-z][\w-]*)\}/g, (_whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : '';
    return typeof value === 'object' ? '' : encodeURIComponent(String(value ?? ''));
  });
}
