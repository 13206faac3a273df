import type { NodeType } from '@callwright/flow/sdk';
import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useRef, useState } from 'react';
import { CARD_WIDTH, HEADER_HEIGHT } from '../canvas/card-size.ts';
import { onGrid } from '../layout/free-place.ts';
import { useEditorStore } from '../store/use-editor.ts';

type Point = { readonly x: number; readonly y: number };

const THRESHOLD = 5;

/**
 * Drags a kind of step onto the canvas. By pointer events, not by the browser's drag and drop: that has no touch, and
 * can't drag buttons everywhere.
 */
export function usePaletteDrag(type: NodeType, onPress: () => void) {
  const store = useEditorStore();
  const { screenToFlowPosition } = useReactFlow();
  const from = useRef<Point | null>(null);
  const dragged = useRef(false);
  const [ghost, setGhost] = useState<Point | null>(null);

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (from.current === null) return;
    const { clientX: x, clientY: y } = event;
    if (ghost === null && Math.hypot(x - from.current.x, y - from.current.y) < THRESHOLD) return;
    dragged.current = true;
    setGhost({ x, y });
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (ghost !== null && isCanvas(event.clientX, event.clientY)) {
      const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      store.getState().addStep(type, onGrid({ x: x - CARD_WIDTH / 2, y: y - HEADER_HEIGHT / 2 }));
    }
    from.current = null;
    setGhost(null);
  };
  return {
    ghost,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        from.current = { x: event.clientX, y: event.clientY };
        dragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove,
      onPointerUp,
      onPointerCancel: () => {
        from.current = null;
        setGhost(null);
      },
      onClick: () => {
        if (!dragged.current) onPress();
        dragged.current = false;
      },
    },
  };
}

function isCanvas(x: number, y: number): boolean {
  return document.elementsFromPoint(x, y).some((element) => element.classList.contains('react-flow'));
}
