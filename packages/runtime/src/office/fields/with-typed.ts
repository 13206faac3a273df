import { handedOutFields, withHandedOut } from '@callwright/flow/check';
import type { Flow, HandedOut } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import { fieldName } from '../../flows/index.ts';
import { storedValue } from './field-value.ts';

/** The flow with what somebody has typed into fields that it hands out; what fits none of them is passed over. */
export function withTyped(flow: Flow, types: readonly NodeType[], typed: Readonly<Record<string, unknown>>): Flow {
  const values: Record<string, { kind: HandedOut['kind']; value: unknown }> = {};
  for (const { field, value: before } of handedOutFields(flow, types)) {
    const { name, kind } = field;
    const given = Object.hasOwn(typed, fieldName(flow.id, name)) ? typed[fieldName(flow.id, name)] : undefined;
    const value = given === undefined ? undefined : storedValue(kind, given, before);
    if (value !== undefined) values[name] = { kind, value };
  }
  return withHandedOut(flow, types, values);
}
