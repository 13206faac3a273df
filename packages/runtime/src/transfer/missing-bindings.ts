import type { Names } from '@callwright/flow/check';
import type { NodeType } from '@callwright/flow/sdk';
import { referencesOf } from '../flows/index.ts';
import { type Bindings, boundName, boundNumber } from './bindings.ts';
import type { BoundKind, Bundle } from './bundle.ts';

/** A name that the flows need and that nothing here has. */
export type MissingBinding = {
  readonly kind: BoundKind | 'number';
  /** As the export calls it, and as it would be called here. */
  readonly name: string;
  readonly here: string;
  /** What it was where the export came from. */
  readonly title: string;
  /** Flows that need it. */
  readonly neededBy: readonly string[];
  /** The export holds it, so that it could be made. */
  readonly canBeMade: boolean;
};

/** All names that aren't here, of the things and of the numbers. */
export function missingBindings(
  bundle: Bundle,
  bindings: Bindings,
  here: { readonly names: Names; readonly numbers: readonly string[] },
  types: readonly NodeType[],
): readonly MissingBinding[] {
  const known: Readonly<Record<BoundKind, readonly { readonly name: string }[]>> = {
    schedule: here.names.schedules,
    list: here.names.lists,
    box: here.names.boxes,
    prompt: here.names.prompts,
    queue: here.names.queues,
    credential: here.names.credentials,
  };
  const titles = new Map(bundle.needs.map(({ kind, name, title }) => [`${kind} ${name}`, title]));
  const users = new Map<string, { kind: BoundKind; name: string; flows: string[] }>();
  for (const flow of bundle.flows) {
    for (const { kind, name } of referencesOf(flow, types)) {
      if (kind === 'flow') continue;
      const needed = users.get(`${kind} ${name}`) ?? { kind, name, flows: [] };
      needed.flows.push(flow.id);
      users.set(`${kind} ${name}`, needed);
    }
  }
  const things = [...users.entries()].flatMap(([key, { kind, name, flows }]): MissingBinding[] => {
    const bound = boundName(bindings, kind, name);
    if (known[kind].some((one) => one.name === bound)) return [];
    const title = titles.get(key) ?? name;
    return [{ kind, name, here: bound, title, neededBy: flows, canBeMade: isIn(bundle, kind, name) }];
  });
  const numbers = bundle.numbers.flatMap(({ number, title, flow }): MissingBinding[] => {
    const bound = boundNumber(bindings, number);
    if (bound === null || here.numbers.includes(bound)) return [];
    return [{ kind: 'number', name: number, here: bound, title, neededBy: [flow], canBeMade: true }];
  });
  return [...things, ...numbers];
}

function isIn({ office }: Bundle, kind: BoundKind, name: string): boolean {
  if (office === null) return false;
  if (kind === 'schedule') return Object.hasOwn(office.schedules, name);
  if (kind === 'list') return Object.hasOwn(office.lists, name);
  if (kind === 'queue') return Object.hasOwn(office.queues, name);
  if (kind === 'box') return office.boxes.some((box) => box.name === name);
  return false;
}
