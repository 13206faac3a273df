import type { Flow } from '../../document/index.ts';
import { fieldsIn } from '../fields-in.ts';
import type { Inspection, Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** A part that is used again must not come back to this flow, directly or through others: it would never end. */
export const subflowsFinite: Rule = {
  name: 'subflows-finite',
  check: (inspection) => {
    const { flow, nodes, flows = [] } = inspection;
    const others = new Map(flows.map((other) => [other.id, other]));
    const leadsBack = memoised(inspection, others);
    return [...nodes.values()].flatMap((one) =>
      one.fields.flatMap(({ field, value, path }) => {
        if (field.widget !== 'name' || field.of !== 'flow' || typeof value !== 'string') return [];
        if (value !== flow.id && !leadsBack(value)) return [];
        return [problemIn(one, 'subflow-recursive', 'error', ['config', ...path], { name: value })];
      }),
    );
  },
};

/** Whether a flow comes to this one through whatever it calls. */
function memoised(inspection: Inspection, others: ReadonlyMap<string, Flow>): (id: string) => boolean {
  const answers = new Map<string, boolean>();
  return (id) => {
    const known = answers.get(id);
    if (known !== undefined) return known;
    const reached = new Set([id]);
    for (const called of reached) {
      const other = called === inspection.flow.id ? undefined : others.get(called);
      if (other !== undefined) for (const next of calledBy(other, inspection)) reached.add(next);
    }
    const back = reached.has(inspection.flow.id);
    answers.set(id, back);
    return back;
  };
}

function calledBy(flow: Flow, { typeOf }: Inspection): readonly string[] {
  return Object.values(flow.nodes).flatMap(({ type, version, config }) => {
    const known = typeOf(type, version);
    if (known === undefined) return [];
    return fieldsIn(known.config, config).flatMap(({ field, value }) =>
      field.widget === 'name' && field.of === 'flow' && typeof value === 'string' ? [value] : [],
    );
  });
}
