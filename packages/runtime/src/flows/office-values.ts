import { handedOutFields, withHandedOut } from '@callwright/flow/check';
import type { Flow, HandedOut } from '@callwright/flow/document';
import type { FlowParts } from './flow-parts.ts';
import { readStoredFlow } from './stored-flows.ts';

/** What the change history calls a field that a flow leaves to the office. */
export const fieldName = (flow: string, name: string): string => `${flow}/${name}`;

/**
 * The flow with the values that the office has given to fields that it leaves to them: what is live counts, also after the
 * designer has written something else into the draft. Fields that nobody of the office has touched stay as they are drawn.
 */
export async function withOfficeValues(
  { store, types }: Pick<FlowParts, 'store' | 'types'>,
  flow: Flow,
): Promise<Flow> {
  if ((flow.handedOut ?? []).length === 0) return flow;
  const revision = await store.revisions.pointedAt(flow.id);
  const live = revision === null ? null : await store.revisions.find(flow.id, revision);
  if (live === null) return flow;
  const values: Record<string, { kind: HandedOut['kind']; value: unknown }> = {};
  for (const { field, value, fault } of handedOutFields(readStoredFlow(live.document), types)) {
    const touched = fault === null && (await store.changes.of('field', fieldName(flow.id, field.name), 1)).length > 0;
    if (touched) values[field.name] = { kind: field.kind, value };
  }
  return withHandedOut(flow, types, values);
}
