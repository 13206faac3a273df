import { fieldsIn } from '@callwright/flow/check';
import { type Flow, isObject, pointerTo } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import { readStoredFlow, standingFlows } from '../flows/index.ts';
import type { Store } from '../store/store.ts';

/** A step that names a recording. */
export type PromptPlace = {
  readonly flow: string;
  /** The flow's title. */
  readonly title: string;
  readonly where: 'draft' | 'live';
  readonly node: string;
  readonly step: string;
  readonly pointer: string;
};

export type PlaceParts = { readonly store: Pick<Store, 'drafts' | 'revisions'>; readonly types: readonly NodeType[] };

/** Where recordings are used, by name: in drafts, and in everything that callers can meet: versions that are live, tried or planned, and their parts. */
export async function promptPlaces({ store, types }: PlaceParts): Promise<ReadonlyMap<string, readonly PromptPlace[]>> {
  const [drafts, live] = await Promise.all([store.drafts.all(), liveFlows(store)]);
  const found = new Map<string, PromptPlace[]>();
  const collect = (flow: Flow, where: PromptPlace['where']) => {
    for (const { name, ...place } of placesIn(flow, types)) {
      const before = found.get(name) ?? [];
      before.push({ flow: flow.id, title: flow.title, where, ...place });
      found.set(name, before);
    }
  };
  for (const flow of live) collect(flow, 'live');
  for (const { document } of drafts) collect(readStoredFlow(document), 'draft');
  return found;
}

/** What callers can meet, parts included. Each once. */
export async function liveFlows(store: Pick<Store, 'revisions'>): Promise<readonly Flow[]> {
  return (await standingFlows(store)).map(({ flow }) => flow);
}

type Place = Pick<PromptPlace, 'node' | 'step' | 'pointer'> & { readonly name: string };

function placesIn(flow: Flow, types: readonly NodeType[]): readonly Place[] {
  return Object.entries(flow.nodes).flatMap(([id, node]) => {
    const type = types.find((one) => one.type === node.type && one.version === node.version);
    if (type === undefined) return [];
    return fieldsIn(type.config, node.config).flatMap(({ field, value, path }): Place[] => {
      const place = (name: unknown, ...below: string[]): Place[] =>
        typeof name === 'string'
          ? [{ name, node: id, step: node.title ?? id, pointer: pointerTo('nodes', id, 'config', ...path, ...below) }]
          : [];
      if (field.widget === 'name' && field.of === 'prompt') return place(value);
      return field.widget === 'prompt' && isObject(value) ? place(value.audio, 'audio') : [];
    });
  });
}
