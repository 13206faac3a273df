import type { Names } from '@callwright/flow/check';
import { isObject } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import { LISTS } from '../../api/names.ts';
import { asFormSchema } from '../../form/form-schema.ts';
import { inOwnLanguages } from '../../form/own-languages.ts';

/**
 * What a new step is set to: texts in the languages of the call flow, and where its kind names something that isn't
 * here, the first thing that is.
 */
export function firstConfig(
  type: NodeType,
  names: Names | null,
  languages: readonly string[],
): Record<string, unknown> {
  const own = inOwnLanguages(type.initial, asFormSchema(type.config), languages);
  const config = isObject(own) ? own : {};
  if (names === null) return config;
  for (const [key, property] of Object.entries(asFormSchema(type.config).properties ?? {})) {
    const field = property['x-field'];
    if (field?.widget !== 'name' || config[key] === undefined) continue;
    const things = names[LISTS[field.of]];
    const [first] = things;
    if (first !== undefined && !things.some(({ name }) => name === config[key])) config[key] = first.name;
  }
  return config;
}
