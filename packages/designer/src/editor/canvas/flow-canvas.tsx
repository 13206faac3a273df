import '@xyflow/react/dist/style.css';
import { type EdgeTypes, type NodeTypes, ReactFlow, SelectionMode } from '@xyflow/react';
import { useRef } from 'react';
import { useEditor } from '../store/use-editor.ts';
import { CanvasControls } from './canvas-controls.tsx';
import classes from './flow-canvas.module.css';
import { Overview } from './overview.tsx';
import { StepCard } from './step-card.tsx';
import { useAriaTexts } from './use-aria-texts.ts';
import { useCanvasChanges } from './use-canvas-changes.ts';
import { useConnecting } from './use-connecting.ts';
import { useFirstView } from './use-first-view.ts';
import { useShowChosen } from './use-show-chosen.ts';
import { useWays } from './use-ways.ts';
import { WayEdge } from './way-edge.tsx';

const nodeTypes: NodeTypes = { step: StepCard };
const edgeTypes: EdgeTypes = { way: WayEdge };
const MULTI_SELECT = ['Shift', 'Meta', 'Control'];

/** The drawing of a call flow. Everything that it changes goes through the editor's store. */
export function FlowCanvas() {
  const readOnly = useEditor((state) => state.readOnly);
  const frame = useRef<HTMLDivElement>(null);
  const { cards, ...changes } = useCanvasChanges();
  const ways = useWays();
  const ariaTexts = useAriaTexts();
  const connecting = useConnecting(frame);
  const onInit = useFirstView(frame);
  useShowChosen(frame);
  return (
    <div ref={frame} className={classes.canvas}>
      <ReactFlow
        nodes={cards}
        edges={ways}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        {...changes}
        {...connecting}
        onInit={onInit}
        ariaLabelConfig={ariaTexts}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        edgesReconnectable={!readOnly}
        edgesFocusable={!readOnly}
        deleteKeyCode={readOnly ? null : ['Delete', 'Backspace']}
        multiSelectionKeyCode={MULTI_SELECT}
        selectionMode={SelectionMode.Partial}
        connectOnClick={false}
        connectionDragThreshold={6}
        connectionRadius={28}
        panOnScroll
        minZoom={0.08}
        maxZoom={1.6}
        snapToGrid
        snapGrid={[8, 8]}
        onlyRenderVisibleElements
        elevateNodesOnSelect={false}
        proOptions={{ hideAttribution: true }}
      >
        <CanvasControls />
      </ReactFlow>
      <Overview />
    </div>
  );
}
