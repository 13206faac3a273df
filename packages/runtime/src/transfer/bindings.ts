import { ID_PATTERN } from '@callwright/flow/document';
import { type Static, Type } from 'typebox';
import type { BoundKind, NeededName } from './bundle.ts';

const exact = { additionalProperties: false };
const Renamed = () => Type.Optional(Type.Record(Type.String(), Type.String({ pattern: ID_PATTERN })));

/** `bindings.json`: what the names of an export are called here. A name that isn't in it is called the same. */
export const BindingsSchema = Type.Object(
  {
    schedule: Renamed(),
    list: Renamed(),
    box: Renamed(),
    prompt: Renamed(),
    queue: Renamed(),
    credential: Renamed(),
    /** A number of the export → the number that rings the call flow here; null: none does. */
    number: Type.Optional(
      Type.Record(Type.String(), Type.Union([Type.Null(), Type.String({ pattern: '^\\+?[0-9]{2,15}$' })])),
    ),
  },
  exact,
);
export type Bindings = Static<typeof BindingsSchema>;

/** What a thing of the export is called here. */
export function boundName(bindings: Bindings, kind: BoundKind, name: string): string {
  const renamed = bindings[kind];
  return renamed !== undefined && Object.hasOwn(renamed, name) ? (renamed[name] ?? name) : name;
}

export function boundNumber(bindings: Bindings, number: string): string | null {
  const renamed = bindings.number;
  return renamed !== undefined && Object.hasOwn(renamed, number) ? (renamed[number] ?? null) : number;
}

/** Names in the bindings that nothing of the export has: most likely typed wrongly. */
export function strayBindings(
  bindings: Bindings,
  needs: readonly NeededName[],
  numbers: readonly string[],
): readonly { readonly kind: string; readonly name: string }[] {
  return Object.entries(bindings).flatMap(([kind, renamed]) =>
    Object.keys(renamed ?? {}).flatMap((name) => {
      const known =
        kind === 'number' ? numbers.includes(name) : needs.some((need) => need.kind === kind && need.name === name);
      return known ? [] : [{ kind, name }];
    }),
  );
}
