import type { Problem } from '../../document/index.ts';
import type { InspectedNode, Rule } from '../inspection.ts';
import { type LineNeeds, lineNeedsOf } from '../line-needs.ts';
import { problemIn } from '../problem-at.ts';
import type { Telephones } from '../telephones.ts';

/** What a step needs must be there on every line whose callers may come to it; else it does less there than it says. */
export const lineLacks: Rule = {
  name: 'line-lacks',
  check: ({ flow, nodes, telephones }) => {
    const lines = telephones?.lines.filter(({ flows }) => flows.includes(flow.id)) ?? [];
    if (lines.every(isComplete)) return [];
    return [...nodes.values()].flatMap((one) => {
      if (one.type === null || one.shapeErrors.length > 0) return [];
      const needs = lineNeedsOf(one.type, one.node.config);
      return lines.flatMap((line) => lacking(one, needs, line));
    });
  },
};

type TelephoneLine = Telephones['lines'][number];

const isComplete = ({ recording, speech, keysWhileBridged }: TelephoneLine): boolean =>
  recording && speech && keysWhileBridged === 'any';

function lacking(one: InspectedNode, needs: LineNeeds, line: TelephoneLine): Problem[] {
  const { number, connection, keysWhileBridged: heard } = line;
  const warn = (variant: string, more: Record<string, string> = {}) =>
    problemIn(one, 'line-lacks', 'warning', [], { variant, number, connection, ...more });
  const unheard = needs.keys.filter((keys) => heard === 'none' || (heard === 'star' && keys !== '*'));
  return [
    ...(needs.recording && !line.recording ? [warn('recording')] : []),
    ...(needs.speech && !line.speech ? [warn('speech')] : []),
    ...unheard.map((keys) => warn('keys', { keys })),
  ];
}
