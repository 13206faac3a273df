import type { Flow } from '@callwright/flow/document';
import { type FlowParts, usersOf } from '../../flows/index.ts';
import type { ListUse } from './list.ts';

/** The call flows that ask a list, in any version that stands or else in their drafts. */
export async function listUses(parts: FlowParts, name: string): Promise<readonly ListUse[]> {
  const [users, numbers] = await Promise.all([usersOf(parts, 'list', name), parts.store.numbers.list()]);
  return users.map(({ flow, title, standing, documents }) => ({
    flow,
    title,
    live: standing,
    steps: [...new Set(documents.flatMap((document) => stepsAsking(document, name)))],
    numbers: numbers.filter((one) => one.flow === flow).map(({ number }) => number),
  }));
}

/** Flows that read one of these columns of a list, in a version that stands. */
export async function columnUses(
  parts: FlowParts,
  name: string,
  columns: readonly string[],
): Promise<readonly ListUse[]> {
  const [uses, users] = await Promise.all([listUses(parts, name), usersOf(parts, 'list', name)]);
  const reading = users.filter(
    ({ standing, documents }) =>
      standing && documents.some((flow) => columns.some((column) => reads(flow, name, column))),
  );
  return uses.filter(({ flow }) => reading.some((one) => one.flow === flow));
}

function lookups(flow: Flow, list: string) {
  return Object.entries(flow.nodes).filter(([, { type, config }]) => type === 'lookup' && config.list === list);
}

function stepsAsking(flow: Flow, list: string): readonly string[] {
  return lookups(flow, list).map(([id, { title }]) => title ?? id);
}

/** Whether the flow says `row.column` anywhere of a variable that takes rows of this list. */
function reads(flow: Flow, list: string, column: string): boolean {
  const text = JSON.stringify(flow.nodes);
  return lookups(flow, list).some(([, { config }]) => {
    const { into } = config;
    if (typeof into !== 'string') return false;
    return new RegExp(`\\b${into}\\s*(\\.\\s*${column}\\b|\\[\\s*(\\\\"|')${column}(\\\\"|')\\s*\\])`).test(text);
  });
}
