import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconLayoutDistributeHorizontal,
  IconMaximize,
  IconMinus,
  IconPlus,
  IconSquarePlus,
} from '@tabler/icons-react';
import { Panel, useReactFlow } from '@xyflow/react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tidy } from '../layout/tidy.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import classes from './canvas-controls.module.css';

const ICON = { size: 17, stroke: 1.8 };

/** Undo, zoom and tidying, above the canvas. */
export function CanvasControls() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const { zoomIn, zoomOut, fitView, screenToFlowPosition } = useReactFlow();
  const readOnly = useEditor((state) => state.readOnly);
  const canUndo = useEditor((state) => state.history.past.length > 0);
  const canRedo = useEditor((state) => state.history.future.length > 0);
  const { undo, redo, edit } = store.getState();
  const tidyUp = () => {
    edit((flow) => tidy(flow, store.getState().types));
    requestAnimationFrame(() => void fitView({ duration: 300, maxZoom: 1, padding: 0.12 }));
  };
  const addStep = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    const drop = screenToFlowPosition({ x: window.innerWidth / 3, y: window.innerHeight / 3 });
    store.getState().setPicker({ way: null, at: { x: left, y: top - 400 }, drop });
  };
  return (
    <Panel position="bottom-left" className={classes.panel ?? ''}>
      {!readOnly && (
        <>
          <span className={classes.add}>
            <Control label={t('picker.add')} onClick={addStep}>
              <IconSquarePlus {...ICON} />
            </Control>
          </span>
          <Control label={t('controls.undo')} keys="Ctrl+Z" disabled={!canUndo} onClick={undo}>
            <IconArrowBackUp {...ICON} />
          </Control>
          <Control label={t('controls.redo')} keys="Ctrl+Shift+Z" disabled={!canRedo} onClick={redo}>
            <IconArrowForwardUp {...ICON} />
          </Control>
          <span className={classes.divider} />
        </>
      )}
      <Control label={t('controls.zoomOut')} onClick={() => void zoomOut({ duration: 150 })}>
        <IconMinus {...ICON} />
      </Control>
      <Control label={t('controls.zoomIn')} onClick={() => void zoomIn({ duration: 150 })}>
        <IconPlus {...ICON} />
      </Control>
      <Control
        label={t('controls.fit')}
        keys="1"
        onClick={() => void fitView({ duration: 250, maxZoom: 1, padding: 0.12 })}
      >
        <IconMaximize {...ICON} />
      </Control>
      {!readOnly && (
        <Control label={t('controls.tidy')} onClick={tidyUp}>
          <IconLayoutDistributeHorizontal {...ICON} />
        </Control>
      )}
    </Panel>
  );
}

type ControlProps = {
  readonly label: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly children: ReactNode;
};

function Control({ label, keys, disabled = false, onClick, children }: ControlProps) {
  return (
    <Tooltip label={keys === undefined ? label : `${label} (${keys})`}>
      <ActionIcon size={30} aria-label={label} disabled={disabled} onClick={onClick} className={classes.control}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
