import { Environment } from '@marcbachmann/cel-js';
import type { Flow, VariableType } from '../document/index.ts';
import { ENGINE_NAMES, isReservedName } from './engine-names.ts';
import { registerNumberOperators } from './number-operators.ts';
import { registerTextFunctions } from './text-functions.ts';
import type { Scope } from './types.ts';

/** What the expressions of a flow may name. */
export function scopeOf(flow: Pick<Flow, 'variables'>): Scope {
  return { variables: flow.variables };
}

/** How a flow's types are called in CEL. `date` is an ISO string, `map` and `list` are checked while the call runs. */
export const CEL_TYPES: Readonly<Record<VariableType, string>> = {
  string: 'string',
  number: 'double',
  boolean: 'bool',
  date: 'string',
  map: 'map',
  list: 'list',
};

const base = makeBase();

function makeBase(): Environment {
  const environment = new Environment({
    enableOptionalTypes: true,
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: 2000, maxDepth: 50, maxListElements: 500, maxMapEntries: 500 },
  });
  registerNumberOperators(environment);
  registerTextFunctions(environment);
  for (const [name, fields] of Object.entries(ENGINE_NAMES)) environment.registerVariable(name, { schema: fields });
  return environment
    .registerVariable('hours', 'dyn')
    .registerVariable('queue', 'dyn')
    .registerVariable('callback', 'dyn');
}

// Documents are replaced, not changed, while somebody edits; most edits leave the variables' types as they were.
const bySignature = new Map<string, Environment>();
const byVariables = new WeakMap<Scope['variables'], Environment>();
const KEPT_ENVIRONMENTS = 200;

/** The CEL environment of a scope; variables with a reserved name are left out, which the checker reports. */
export function environmentOf(scope: Scope): Environment {
  const known = byVariables.get(scope.variables);
  if (known !== undefined) return known;
  const variables = Object.entries(scope.variables).filter(([name]) => !isReservedName(name));
  const signature = variables.map(([name, { type }]) => `${name}:${type}`).join();
  const environment = bySignature.get(signature) ?? makeEnvironment(variables);
  if (bySignature.size >= KEPT_ENVIRONMENTS) bySignature.clear();
  bySignature.set(signature, environment);
  byVariables.set(scope.variables, environment);
  return environment;
}

function makeEnvironment(variables: readonly [string, Scope['variables'][string]][]): Environment {
  const environment = base.clone();
  for (const [name, { type }] of variables) environment.registerVariable(name, CEL_TYPES[type] ?? 'dyn');
  return environment;
}
