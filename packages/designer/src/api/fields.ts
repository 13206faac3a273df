import type { HandedFieldSummary, KeptChange } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { getJson, sendJson } from './request.ts';

export type { HandedFieldSummary };
export type FieldValue = HandedFieldSummary['value'];
type FieldId = Pick<HandedFieldSummary, 'flow' | 'name'>;

const pathOf = ({ flow, name }: FieldId) => `/fields/${encodeURIComponent(flow)}/${encodeURIComponent(name)}`;

/** What call flows leave to the office. */
export const fieldsApi = {
  list: () => getJson<{ readonly fields: readonly HandedFieldSummary[] }>('/fields'),
  change: (field: FieldId, value: FieldValue, version: number) =>
    sendJson<{ readonly version: number }>('PUT', pathOf(field), { value, version }),
  changes: async (field: FieldId) =>
    (await getJson<{ readonly changes: readonly KeptChange[] }>(`${pathOf(field)}/changes`)).changes,
  undo: (field: FieldId, change: string, version: number) =>
    sendJson<{ readonly version: number }>('POST', `${pathOf(field)}/changes/${encodeURIComponent(change)}/undo`, {
      version,
    }),
};

export const fieldKeys = {
  all: ['fields'] as const,
  changes: ({ flow, name }: FieldId) => ['fields', 'changes', flow, name] as const,
};

export function useHandedFields() {
  return useQuery({ queryKey: fieldKeys.all, queryFn: fieldsApi.list, select: ({ fields }) => fields });
}

export function useFieldChanges(field: FieldId) {
  return useQuery({ queryKey: fieldKeys.changes(field), queryFn: () => fieldsApi.changes(field) });
}
