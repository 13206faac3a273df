import type { Problem } from '@callwright/flow/document';
import { useCallback } from 'react';
import { useEditorStore } from '../store/use-editor.ts';

/** Goes to the place of a finding: a step and the field in its form, or the settings of the whole flow. */
export function useJump(onSettings: () => void): (problem: Problem) => void {
  const store = useEditorStore();
  return useCallback(
    ({ node, pointer }) => {
      const { flow, show } = store.getState();
      if (node !== undefined && Object.hasOwn(flow.nodes, node)) show(node, pointer);
      else onSettings();
    },
    [store, onSettings],
  );
}
