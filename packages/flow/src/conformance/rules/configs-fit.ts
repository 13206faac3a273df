import { buildValidators } from '../../check/build-validators.ts';
import type { Rule } from '../subject.ts';

/**
 * The examples' configs fit the schema and the type's own rules. The config that a new card gets fits the schema; a
 * rule may remind the author of what only the author can know.
 */
export const configsFit: Rule = ({ type }) => {
  const validate = buildValidators([type]).config(type.type, type.version);
  const misfits = (config: unknown) =>
    (validate?.(config) ?? []).map((error) => `${error.instancePath || '/'} ${error.keyword}`);
  const found = misfits(type.initial).map((problem) => `initial config: ${problem}`);
  for (const { title, config } of type.examples) {
    const shape = misfits(config);
    const broken = shape.length > 0 ? shape : type.rules(config).map(({ path, key }) => `/${path.join('/')} ${key}`);
    found.push(...broken.map((problem) => `example "${title}": ${problem}`));
  }
  return found;
};

/** The node's functions leave the config alone: it is one object for all calls, and here it can't be written to. */
export const configUntouched: Rule = ({ type }) =>
  type.examples.flatMap(({ title, config }) => {
    try {
      for (const exit of type.exits(config)) type.exitLabel(config, exit);
      type.summary(config);
      type.rules(config);
      return [];
    } catch (error) {
      return [`example "${title}": ${String(error)}`];
    }
  });
