import { fieldsIn, type Telephones } from '@callwright/flow/check';
import type { Flow } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import { diallingStore, effectiveRules, judgeDestination } from '../telephony/dialling/index.ts';
import type { FlowParts } from './flow-parts.ts';
import { partsUsedBy, stepsOf } from './references.ts';
import { readStoredFlow } from './stored-flows.ts';

/** What numbers and dialling rules mean for flows: for `flow`, or else for all drafts. */
export async function telephonesOf(parts: FlowParts, flow?: Flow): Promise<Telephones> {
  const { store, types, lineOf = () => undefined } = parts;
  const [numbers, drafts, settings] = await Promise.all([
    store.numbers.list(),
    store.drafts.all(),
    diallingStore(store.installation).read(),
  ]);
  const flows = drafts.map(({ document }) => readStoredFlow(document));
  const rules = effectiveRules(
    settings,
    numbers.map(({ number, connection }) => ({ number, real: connection !== null })),
  );
  const destinations = new Set((flow === undefined ? flows : [flow]).flatMap((one) => destinationsIn(one, types)));
  return {
    lines: numbers.flatMap(({ number, flow: rung, connection }) => {
      const line = connection === null ? undefined : lineOf(connection);
      if (line === undefined || rung === null) return [];
      const { title, speech, recording, keysWhileBridged } = line;
      return [
        { number, connection: title, flows: reachedFrom(rung, flows, types), speech, recording, keysWhileBridged },
      ];
    }),
    refused: [...destinations].flatMap((to) => {
      const judged = judgeDestination(to, rules);
      return judged.kind === 'refused' ? [{ to, code: judged.code }] : [];
    }),
  };
}

/** Destinations that are known before a call. */
function destinationsIn(flow: Flow, types: readonly NodeType[]): readonly string[] {
  return stepsOf(flow, types).flatMap(({ type, node }) =>
    fieldsIn(type.config, node.config).flatMap(({ field, value }) =>
      field.widget === 'destination' && typeof value === 'string' && !value.includes('{{') ? [value] : [],
    ),
  );
}

/** A flow with all that it uses as parts, directly or through others. */
function reachedFrom(first: string, flows: readonly Flow[], types: readonly NodeType[]): readonly string[] {
  const reached = new Set([first]);
  for (const id of reached) {
    const flow = flows.find((one) => one.id === id);
    for (const part of flow === undefined ? [] : partsUsedBy(flow, types)) reached.add(part);
  }
  return [...reached].sort();
}
