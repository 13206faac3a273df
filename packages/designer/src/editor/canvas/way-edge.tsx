import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import {
  BaseEdge,
  type Edge,
  EdgeLabelRenderer,
  type EdgeProps,
  getBezierPath,
  getSmoothStepPath,
} from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { parseWayId } from '../document/way-id.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import { useFar } from './use-far.ts';
import classes from './way-edge.module.css';

/** A way from an exit to a step. Forward it swings, backward it goes around. */
export const WayEdge = memo(function WayEdge({ id, selected, ...ends }: EdgeProps<Edge>) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const taken = useEditor((state) => state.trail.ways[id] === true);
  const mark = useEditor(({ marks }) => marks.ways[id] ?? (id.endsWith('~') ? 'removed' : undefined));
  const calls = useEditor(({ traffic }) => traffic.ways[id] ?? 0);
  const readOnly = useEditor((state) => state.readOnly);
  const far = useFar();
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = ends;
  const points = { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition };
  const forward = targetX > sourceX + 30;
  const [path, middleX, middleY] = forward
    ? getBezierPath({ ...points, curvature: 0.32 })
    : getSmoothStepPath({ ...points, borderRadius: 16, offset: 26 });
  const kind = parseWayId(id).exit === 'error' ? 'error' : undefined;
  return (
    <>
      <g
        className={classes.way}
        data-selected={selected || undefined}
        data-taken={taken || undefined}
        data-kind={kind}
        data-far={far || undefined}
        data-mark={mark}
        data-way={mark === undefined ? undefined : id}
      >
        <BaseEdge id={id} path={path} interactionWidth={far ? 0 : 18} />
        {/* Every way arrives from the left. The library's own arrowhead grows with the line and keeps its colour. */}
        {!far && <path className={classes.head} d={`M ${targetX} ${targetY} l -9 -5 v 10 z`} />}
      </g>
      {mark !== undefined && !far && (
        <EdgeLabelRenderer>
          <span
            className={classes.sign}
            data-mark={mark}
            style={{ transform: `translate(-50%, -50%) translate(${middleX}px, ${middleY}px)` }}
            aria-hidden
          >
            {mark === 'added' ? '+' : '−'}
          </span>
        </EdgeLabelRenderer>
      )}
      {calls > 0 && (
        <EdgeLabelRenderer>
          <span
            className={classes.calls}
            style={{ transform: `translate(-50%, -50%) translate(${middleX}px, ${middleY}px)` }}
          >
            <span aria-hidden>{calls}</span>
            <VisuallyHidden>{t('way.calls', { count: calls })}</VisuallyHidden>
          </span>
        </EdgeLabelRenderer>
      )}
      {selected && !readOnly && (
        <EdgeLabelRenderer>
          <div
            className={classes.cut}
            style={{ transform: `translate(-50%, -50%) translate(${middleX}px, ${middleY}px)` }}
          >
            <ActionIcon
              size={24}
              radius="xl"
              variant="filled"
              color="red"
              aria-label={t('way.cut')}
              onClick={() => store.getState().disconnect([parseWayId(id)])}
            >
              <IconX size={14} stroke={2.4} />
            </ActionIcon>
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
