import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import { CARD_WIDTH, HEADER_HEIGHT } from './card-size.ts';

/** What the palette puts on a drag: the kind of step. */
export const DRAGGED_KIND = 'application/x-callwright-step';

/** Lets kinds of step be dropped on the canvas. */
export function useDropStep() {
  const store = useEditorStore();
  const types = useEditor((state) => state.types);
  const { screenToFlowPosition } = useReactFlow();
  return {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(DRAGGED_KIND)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDrop: (event: DragEvent) => {
      const kind = event.dataTransfer.getData(DRAGGED_KIND);
      const type = types.newest.find((candidate) => candidate.type === kind);
      if (type === undefined) return;
      event.preventDefault();
      const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      store.getState().addStep(type, onGrid({ x: x - CARD_WIDTH / 2, y: y - HEADER_HEIGHT / 2 }));
    },
  };
}

/** Cards stand on a grid of eight pixels. */
export function onGrid({ x, y }: { readonly x: number; readonly y: number }) {
  return { x: Math.round(x / 8) * 8, y: Math.round(y / 8) * 8 };
}
