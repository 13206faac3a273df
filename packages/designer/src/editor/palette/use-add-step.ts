import type { NodeType } from '@callwright/flow/sdk';
import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { CARD_WIDTH } from '../canvas/card-size.ts';
import { firstOpenWay, freePlace, onGrid, placeAfter } from '../layout/free-place.ts';
import { useEditorStore } from '../store/use-editor.ts';

/** Adds a step after the chosen one, connected to its first open way out; else in the middle of what is seen. */
export function useAddStep(): (type: NodeType) => void {
  const store = useEditorStore();
  const { screenToFlowPosition } = useReactFlow();
  return useCallback(
    (type) => {
      const { flow, types, selection, addStep } = store.getState();
      const [chosen] = selection.steps;
      if (chosen !== undefined && selection.steps.length === 1) {
        const way = firstOpenWay(flow, types, chosen);
        addStep(type, placeAfter(flow, types, way ?? { step: chosen, exit: '' }), way);
        return;
      }
      const box = document.querySelector('.react-flow')?.getBoundingClientRect();
      const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 3 };
      const { x, y } = screenToFlowPosition(middle);
      addStep(type, onGrid(freePlace(flow, types, { x: x - CARD_WIDTH / 2, y })));
    },
    [store, screenToFlowPosition],
  );
}
