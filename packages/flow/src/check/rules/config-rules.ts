import { fieldName } from '../fields-in.ts';
import type { InspectedNode, Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** What a kind of step itself knows to be wrong; the words are in its own messages, under `rules`. */
export const configRules: Rule = {
  name: 'config-rules',
  check: ({ nodes }) =>
    [...nodes.values()].flatMap((one) =>
      findingsOf(one).map(({ path, key }) =>
        problemIn(one, 'config-rule', 'error', ['config', ...path], { key, field: fieldName(path) }),
      ),
    ),
};

function findingsOf({ type, node, shapeErrors }: InspectedNode) {
  return type === null || shapeErrors.length > 0 ? [] : type.rules(node.config);
}
