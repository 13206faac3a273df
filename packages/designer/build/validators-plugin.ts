import { standaloneValidators } from '@callwright/flow/check/ajv';
import { builtInTypes } from '@callwright/nodes';
import type { Plugin } from 'vite';

const NAME = 'virtual:callwright-validators';

/** Gives the app its validators as code: the page's security policy forbids making them out of schemas in the browser. */
export function validatorsPlugin(): Plugin {
  return {
    name: 'callwright-validators',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? standaloneValidators(builtInTypes) : undefined),
  };
}
