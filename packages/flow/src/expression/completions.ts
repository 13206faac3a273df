import { CALLBACK_FIELDS, ENGINE_NAMES, HOURS_FIELDS, isReservedName, QUEUE_FIELDS } from './engine-names.ts';
import { TEXT_FUNCTIONS } from './text-functions.ts';
import type { Scope } from './types.ts';

/** One suggestion of the editor: `name` is what is typed, `detail` the variable's title or a function's example. */
export type Completion = { readonly name: string; readonly type: string; readonly detail: string };

/** All that can be named in a scope: the flow's variables first, then the engine's names, then the text functions. */
export function completions(scope: Scope): readonly Completion[] {
  const variables = Object.entries(scope.variables)
    .filter(([name]) => !isReservedName(name))
    .map(([name, { type, title }]) => ({ name, type, detail: title ?? '' }));
  const names = Object.entries({
    ...ENGINE_NAMES,
    hours: HOURS_FIELDS,
    queue: QUEUE_FIELDS,
    callback: CALLBACK_FIELDS,
  }).flatMap(([name, fields]) =>
    Object.entries(fields).map(([field, type]) => ({
      name: `${name}.${field}`,
      type: readableType(type),
      detail: '',
    })),
  );
  const functions = Object.entries(TEXT_FUNCTIONS).map(([name, { example }]) => ({
    name: `${name}()`,
    type: 'function',
    detail: example,
  }));
  return [...variables, ...names, ...functions];
}

function readableType(type: string): string {
  return type === 'bool' ? 'boolean' : type === 'dyn' ? 'map' : type;
}
