import type { Position } from '@callwright/flow/document';
import type { EdgeChange, NodeChange, OnBeforeDelete } from '@xyflow/react';
import { useCallback, useState } from 'react';
import { useEditorStore } from '../store/use-editor.ts';
import { useCards } from './use-cards.ts';

type Places = Readonly<Record<string, Position>>;

const AT_REST: Places = {};

/** Takes what the canvas reports (moved, chosen, deleted) into the store; cards under the mouse move here first. */
export function useCanvasChanges() {
  const store = useEditorStore();
  const [dragged, setDragged] = useState<Places>(AT_REST);
  const cards = useCards(dragged);

  const onNodesChange = useCallback(
    (changes: NodeChange[]) => {
      const { moveSteps } = store.getState();
      const moving: Record<string, Position> = {};
      const moved: Record<string, Position> = {};
      for (const change of changes) {
        if (change.type !== 'position' || change.position === undefined) continue;
        if (change.dragging) moving[change.id] = change.position;
        else moved[change.id] = change.position;
      }
      if (Object.keys(moving).length > 0) setDragged((before) => ({ ...before, ...moving }));
      if (Object.keys(moved).length > 0) {
        moveSteps(moved, Object.keys(moved).join(' '));
        setDragged(AT_REST);
      }
      choose(store, 'steps', changes);
    },
    [store],
  );

  const onEdgesChange = useCallback((changes: EdgeChange[]) => choose(store, 'ways', changes), [store]);

  const onBeforeDelete: OnBeforeDelete = useCallback(async () => {
    const { selection, remove } = store.getState();
    remove(selection);
    return false;
  }, [store]);

  return { cards, onNodesChange, onEdgesChange, onBeforeDelete };
}

function choose(
  store: ReturnType<typeof useEditorStore>,
  what: 'steps' | 'ways',
  changes: readonly (NodeChange | EdgeChange)[],
): void {
  const chosen = changes.filter((change) => change.type === 'select');
  if (chosen.length === 0) return;
  const { selection, select } = store.getState();
  const ids = new Set(selection[what]);
  for (const { id, selected } of chosen) {
    if (selected) ids.add(id);
    else ids.delete(id);
  }
  select({ ...selection, [what]: [...ids] });
}
