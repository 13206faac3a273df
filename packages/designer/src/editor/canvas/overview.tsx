import { useReactFlow, useStore } from '@xyflow/react';
import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/use-editor.ts';
import { cardSize } from './card-size.ts';
import classes from './overview.module.css';
import { type Box, boundsOf, fitInto } from './overview-scale.ts';

const WIDTH = 168;
const HEIGHT = 112;
const MARK_COLORS = { added: '--connect', removed: '--danger', changed: '--decide', moved: '--say' } as const;

/**
 * The whole drawing, small, with a frame around what is seen; drag in it to look elsewhere. The cards are painted only
 * when they change: while the drawing moves, just the frame does.
 */
export function Overview() {
  const { t } = useTranslation('editor');
  const flow = useEditor((state) => state.flow);
  const types = useEditor((state) => state.types);
  const visits = useEditor((state) => state.trail.visits);
  const marks = useEditor((state) => state.marks.steps);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { setCenter, getZoom } = useReactFlow();
  const boxes = useMemo(
    () =>
      Object.entries(flow.nodes).map(([id, node]): Box & { readonly id: string } => {
        const { width, height } = cardSize(types, node);
        return { id, ...(flow.canvas[id] ?? { x: 0, y: 0 }), width, height };
      }),
    [flow.nodes, flow.canvas, types],
  );
  const scale = useMemo(() => fitInto(boundsOf(boxes), WIDTH, HEIGHT), [boxes]);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element === null || context === null || context === undefined) return;
    const style = getComputedStyle(element);
    context.setTransform(2, 0, 0, 2, 0, 0);
    context.clearRect(0, 0, WIDTH, HEIGHT);
    for (const { id, x, y, width, height } of boxes) {
      const mark = marks[id];
      const seen = visits[id] === undefined ? '--overview-card' : '--brass';
      context.fillStyle = style.getPropertyValue(mark === undefined ? seen : MARK_COLORS[mark]);
      context.fillRect(scale.x(x), scale.y(y), Math.max(2, width * scale.factor), Math.max(1.5, height * scale.factor));
    }
  });

  const look = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    void setCenter(scale.fromX(event.clientX - left), scale.fromY(event.clientY - top), { zoom: getZoom() });
  };
  if (boxes.length === 0) return null;
  return (
    <div
      className={classes.overview}
      role="img"
      aria-label={t('aria.minimap')}
      onPointerDown={look}
      onPointerMove={look}
    >
      <canvas ref={canvas} width={WIDTH * 2} height={HEIGHT * 2} />
      <Seen scale={scale} />
    </div>
  );
}

function Seen({ scale }: { readonly scale: ReturnType<typeof fitInto> }) {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const left = scale.x(-x / zoom);
  const top = scale.y(-y / zoom);
  return (
    <div
      className={classes.seen}
      style={{
        transform: `translate(${left}px, ${top}px)`,
        width: (width / zoom) * scale.factor,
        height: (height / zoom) * scale.factor,
      }}
    />
  );
}
