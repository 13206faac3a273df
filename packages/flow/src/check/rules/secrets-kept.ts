import type { Flow } from '../../document/index.ts';
import { opsOf } from '../explore-ops.ts';
import { fieldName } from '../fields-in.ts';
import type { InspectedNode, Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** What a caller types in secret may only be remembered in a secret variable: else logs and screens would show it. */
export const secretsKept: Rule = {
  name: 'secrets-kept',
  check: ({ flow, nodes }) =>
    [...nodes.values()].flatMap((one) => {
      const open = one.fields.flatMap(({ field, value, path }) =>
        field.widget === 'variable' && typeof value === 'string' && isOpen(flow, value) ? [{ name: value, path }] : [],
      );
      if (open.length === 0 || !asksInSecret(one)) return [];
      return open.map(({ name, path }) =>
        problemIn(one, 'secret-in-open', 'error', ['config', ...path], { name, field: fieldName(path) }),
      );
    }),
};

function isOpen(flow: Flow, name: string): boolean {
  return Object.hasOwn(flow.variables, name) && flow.variables[name]?.secret !== true;
}

function asksInSecret({ type, node, shapeErrors }: InspectedNode): boolean {
  if (type === null || shapeErrors.length > 0) return false;
  return opsOf(type, node.config).some(
    (op) => op.op === 'wait' && op.line.verb === 'gather' && op.line.secret === true,
  );
}
