import { canonicalJson, type Flow } from '@callwright/flow/document';

/** Saves the call flow as a file: canonical JSON, so that two versions compare well line by line. */
export function exportFlow(flow: Flow): void {
  const url = URL.createObjectURL(new Blob([canonicalJson(flow)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${flow.id}.flow.json`;
  link.click();
  URL.revokeObjectURL(url);
}
