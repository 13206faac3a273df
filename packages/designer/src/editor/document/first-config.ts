import type { Names } from '@callwright/flow/check';
import type { NodeType } from '@callwright/flow/sdk';
import { LISTS } from '../../api/names.ts';
import { asFormSchema } from '../../form/form-schema.ts';

/** What a new step is set to: where its kind names something that isn't here, the first thing that is. */
export function firstConfig(type: NodeType, names: Names | null): Record<string, unknown> {
  if (names === null) return type.initial;
  const config = { ...type.initial };
  for (const [key, property] of Object.entries(asFormSchema(type.config).properties ?? {})) {
    const field = property['x-field'];
    if (field?.widget !== 'name' || config[key] === undefined) continue;
    const things = names[LISTS[field.of]];
    const [first] = things;
    if (first !== undefined && !things.some(({ name }) => name === config[key])) config[key] = first.name;
  }
  return config;
}
