import { type Flow, type Problem, readingOrder } from '../document/index.ts';
import { checkEnvelope } from './check-envelope.ts';
import { scanValue } from './hostile-values.ts';
import { type CheckOptions, type Inspection, inspect, type Rule } from './inspection.ts';
import { problemAt } from './problem-at.ts';
import { RULES } from './rules/index.ts';
import { scanProblem } from './scan-problem.ts';

/**
 * All that is wrong with a flow: errors before warnings, in the order in which one reads the flow. Never throws,
 * whatever the document; a rule that fails is itself a finding, for nothing that wasn't checked may go live.
 */
export function checkFlow(flow: Flow, options: CheckOptions): readonly Problem[] {
  const scanned = scanValue(flow).map(scanProblem);
  if (scanned.length > 0) return scanned;
  const misshapen = checkEnvelope(flow, options.validators);
  if (misshapen.length > 0) return misshapen;
  const inspection = inspect(flow, options);
  return inOrder(
    RULES.flatMap((rule) => [...findings(rule, inspection)]),
    flow,
  );
}

function findings(rule: Rule, inspection: Inspection): readonly Problem[] {
  try {
    return rule.check(inspection);
  } catch {
    return [problemAt('check-incomplete', 'error', [], { rule: rule.name })];
  }
}

function inOrder(problems: readonly Problem[], flow: Flow): readonly Problem[] {
  const place = new Map(readingOrder(flow).map((id, index) => [id, index]));
  const rank = ({ severity, node }: Problem) =>
    (severity === 'error' ? 0 : 1e6) + (node === undefined ? -1 : (place.get(node) ?? 0));
  return problems
    .map((problem) => ({ problem, rank: rank(problem) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ problem }) => problem);
}
