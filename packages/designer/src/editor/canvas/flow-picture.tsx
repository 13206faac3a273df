import type { Flow } from '@callwright/flow/document';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { nodeTypes } from '../../nodes/use-node-texts.ts';
import { createEditorStore } from '../store/editor-store.ts';
import { EMPTY_TRAIL, type Trail } from '../store/trail.ts';
import { EditorContext } from '../store/use-editor.ts';
import { FlowCanvas } from './flow-canvas.tsx';

type FlowPictureProps = {
  readonly flow: Flow;
  readonly trail?: Trail;
  /** Told the step that was chosen in the picture. */
  readonly onStep?: (id: string) => void;
};

/** A call flow to look at, with the path of a call lit up; give it another `key` for another flow. */
export function FlowPicture({ flow, trail = EMPTY_TRAIL, onStep }: FlowPictureProps) {
  const [store] = useState(() => createEditorStore({ flow, types: nodeTypes, readOnly: true, trail }));
  useEffect(() => store.getState().setTrail(trail), [store, trail]);
  useEffect(
    () =>
      store.subscribe(({ selection }, before) => {
        const [id] = selection.steps;
        if (id !== undefined && id !== before.selection.steps[0]) onStep?.(id);
      }),
    [store, onStep],
  );
  return (
    <EditorContext value={store}>
      <ReactFlowProvider>
        <FlowCanvas />
      </ReactFlowProvider>
    </EditorContext>
  );
}
