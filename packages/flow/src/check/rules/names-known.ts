import { isObject } from '../../document/index.ts';
import type { NameKind } from '../../sdk/index.ts';
import { fieldName } from '../fields-in.ts';
import type { Rule } from '../inspection.ts';
import type { Named, Names } from '../names.ts';
import { problemAt, problemIn } from '../problem-at.ts';

const LISTS: Readonly<Record<NameKind, keyof Names>> = {
  schedule: 'schedules',
  list: 'lists',
  box: 'boxes',
  prompt: 'prompts',
  queue: 'queues',
  credential: 'credentials',
  flow: 'flows',
};

/** Everything outside the flow is referred to by name, and must be there. */
export const namesKnown: Rule = {
  name: 'names-known',
  check: ({ flow, nodes, names }) => {
    if (names === null) return [];
    const has = nameLookup(names);
    const { fallback } = flow;
    return [
      ...(fallback !== undefined && 'box' in fallback && !has('box', fallback.box)
        ? [
            problemAt('name-missing', 'error', ['fallback', 'box'], {
              variant: 'fallback',
              kind: 'box',
              name: fallback.box,
            }),
          ]
        : []),
      ...[...nodes.values()].flatMap((one) =>
        one.fields.flatMap(({ field, value, path }) => {
          const named = referenceIn(field, value);
          if (named === null || has(named.kind, named.name)) return [];
          const place = ['config', ...path, ...(field.widget === 'prompt' ? ['audio'] : [])];
          const code = named.kind === 'flow' ? 'subflow-missing' : 'name-missing';
          return [problemIn(one, code, 'error', place, { ...named, field: fieldName(path) })];
        }),
      ),
    ];
  },
};

function nameLookup(names: Names): (kind: NameKind, name: string) => boolean {
  const known = new Map(
    Object.entries(LISTS).map(([kind, list]) => [kind, new Set(names[list].map((named: Named) => named.name))]),
  );
  return (kind, name) => known.get(kind)?.has(name) ?? false;
}

function referenceIn(
  field: { readonly widget: string; readonly of?: NameKind },
  value: unknown,
): { readonly kind: NameKind; readonly name: string } | null {
  if (field.widget === 'name' && field.of !== undefined && typeof value === 'string')
    return { kind: field.of, name: value };
  const audio = field.widget === 'prompt' && isObject(value) ? value.audio : undefined;
  return typeof audio === 'string' ? { kind: 'prompt', name: audio } : null;
}
