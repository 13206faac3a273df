import type { Connection, Edge, FinalConnectionState } from '@xyflow/react';
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback } from 'react';
import { parseWayId } from '../document/way-id.ts';
import { useEditorStore } from '../store/use-editor.ts';
import { HEADER_HEIGHT } from './card-size.ts';

type Ends = Pick<Connection | Edge, 'source' | 'target'>;

/** Drawing ways: from a tab to a card, to an empty place (which asks what shall be there), or from one card to another. */
export function useConnecting(frame: RefObject<HTMLDivElement | null>) {
  const store = useEditorStore();
  const { screenToFlowPosition } = useReactFlow();

  const mark = useCallback(
    (on: boolean) => {
      if (on) frame.current?.setAttribute('data-connecting', '');
      else frame.current?.removeAttribute('data-connecting');
    },
    [frame],
  );

  const onConnect = useCallback(
    ({ source, sourceHandle, target }: Connection) => {
      if (sourceHandle !== null) store.getState().connect({ step: source, exit: sourceHandle }, target);
    },
    [store],
  );

  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, { isValid, fromHandle, toNode }: FinalConnectionState) => {
      mark(false);
      if (isValid || toNode !== null || typeof fromHandle?.id !== 'string' || fromHandle.type !== 'source') return;
      const point = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (point === undefined) return;
      const at = { x: point.clientX, y: point.clientY };
      const { x, y } = screenToFlowPosition(at);
      const drop = { x, y: y - HEADER_HEIGHT / 2 };
      store.getState().setPicker({ way: { step: fromHandle.nodeId, exit: fromHandle.id }, at, drop });
    },
    [store, mark, screenToFlowPosition],
  );

  const onReconnect = useCallback(
    (way: Edge, { source, sourceHandle, target }: Connection) => {
      if (sourceHandle !== null)
        store.getState().reroute(parseWayId(way.id), { step: source, exit: sourceHandle }, target);
    },
    [store],
  );

  return {
    onConnect,
    onConnectEnd,
    onReconnect,
    onConnectStart: useCallback(() => mark(true), [mark]),
    onReconnectStart: useCallback(() => mark(true), [mark]),
    onReconnectEnd: useCallback(() => mark(false), [mark]),
    // A way back to the same card is drawn by choosing it from the tab's list: a slip of the mouse is no loop.
    isValidConnection: useCallback(({ source, target }: Ends) => source !== target, []),
  };
}
