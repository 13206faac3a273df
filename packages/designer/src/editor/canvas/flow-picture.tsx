import type { Flow } from '@callwright/flow/document';
import { ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { nodeTypes } from '../../nodes/use-node-texts.ts';
import { createEditorStore } from '../store/editor-store.ts';
import { type Marks, NO_MARKS } from '../store/marks.ts';
import { NO_TRAFFIC, type Traffic } from '../store/traffic.ts';
import { EMPTY_TRAIL, type Trail } from '../store/trail.ts';
import { EditorContext, useEditorStore } from '../store/use-editor.ts';
import { cardSize } from './card-size.ts';
import { FlowCanvas } from './flow-canvas.tsx';

export type Look = { readonly step: string; readonly count: number };

type FlowPictureProps = {
  readonly flow: Flow;
  readonly trail?: Trail;
  /** What differs from another version. */
  readonly marks?: Marks;
  /** Where calls are just now. */
  readonly traffic?: Traffic;
  /** The step to be looked at; `count` makes the same wish a new one. */
  readonly look?: Look | null;
  /** Told the step that was chosen in the picture. */
  readonly onStep?: (id: string) => void;
};

/** A call flow to look at, with the path of a call lit up; give it another `key` for another flow. */
export function FlowPicture({
  flow,
  trail = EMPTY_TRAIL,
  marks = NO_MARKS,
  traffic = NO_TRAFFIC,
  look = null,
  onStep,
}: FlowPictureProps) {
  const [store] = useState(() => createEditorStore({ flow, types: nodeTypes, readOnly: true, trail, marks }));
  useEffect(() => store.getState().setTrail(trail), [store, trail]);
  useEffect(() => store.getState().setMarks(marks), [store, marks]);
  useEffect(() => store.getState().setTraffic(traffic), [store, traffic]);
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
        <LookAt look={look} />
      </ReactFlowProvider>
    </EditorContext>
  );
}

/** Nothing of a card can be read from farther away. */
const READABLE = 0.65;

/** Brings a step into the middle and chooses it. */
function LookAt({ look }: { readonly look: Look | null }) {
  const store = useEditorStore();
  const { setCenter, getZoom, viewportInitialized } = useReactFlow();
  useEffect(() => {
    const { flow, types, select } = store.getState();
    const node = look === null ? undefined : flow.nodes[look.step];
    if (look === null || node === undefined || !viewportInitialized) return;
    const { x, y } = flow.canvas[look.step] ?? { x: 0, y: 0 };
    const { width, height } = cardSize(types, node);
    select({ steps: [look.step], ways: [] });
    void setCenter(x + width / 2, y + height / 2, { zoom: Math.max(getZoom(), READABLE), duration: 220 });
  }, [look, store, setCenter, getZoom, viewportInitialized]);
  return null;
}
