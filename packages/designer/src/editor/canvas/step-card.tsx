import { Handle, Position } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names.ts';
import { NodeIcon } from '../../nodes/node-icon.tsx';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import { useEditor } from '../store/use-editor.ts';
import { CallsFlag } from './calls-flag.tsx';
import { type CardSize, cardSize } from './card-size.ts';
import { ErrorExit, ExitTab } from './exit-tab.tsx';
import { FindingsBadge } from './findings-badge.tsx';
import { MarkFlag } from './mark-flag.tsx';
import { RoleFlags } from './role-flags.tsx';
import classes from './step-card.module.css';
import { useFar } from './use-far.ts';

/** One step on the canvas: its name, what it does in a sentence, and its ways out. */
export const StepCard = memo(function StepCard({ id, selected }: { readonly id: string; readonly selected: boolean }) {
  const { t } = useTranslation('editor');
  const texts = useNodeTexts();
  const { data: names } = useNames();
  const node = useEditor((state) => state.flow.nodes[id]);
  const languages = useEditor((state) => state.flow.languages);
  const types = useEditor((state) => state.types);
  const visits = useEditor((state) => state.trail.visits[id] ?? 0);
  const now = useEditor((state) => state.trail.now === id);
  const fault = useEditor((state) => state.trail.faults[id] !== undefined);
  const mark = useEditor((state) => state.marks.steps[id]);
  const far = useFar();
  if (node === undefined) return null;
  const type = types.find(node.type, node.version);
  const sentence =
    type === undefined ? t('card.unknown', { type: node.type }) : texts.sentence(node, { languages }, names);
  const size = cardSize(types, node);
  return (
    <div
      className={classes.card}
      style={{ height: size.height }}
      data-far={far || undefined}
      data-step={id}
      data-category={type?.category ?? 'unknown'}
      data-selected={selected || undefined}
      data-visited={visits > 0 || undefined}
      data-now={now || undefined}
      data-fault={fault || undefined}
      data-mark={mark}
    >
      <RoleFlags id={id} />
      {mark !== undefined && <MarkFlag mark={mark} />}
      <CallsFlag step={id} />
      <Handle type="target" position={Position.Left} id="in" className={classes.target} />
      <div className={classes.header}>
        <span className={classes.icon}>
          <NodeIcon icon={type?.icon ?? ''} category={type?.category ?? null} size={17} />
        </span>
        <span className={classes.title}>{texts.stepTitle(node)}</span>
        {visits > 1 && <span className={classes.visits}>{t('card.visits', { count: visits })}</span>}
        <FindingsBadge id={id} />
      </div>
      {far ? (
        <FarExits size={size} />
      ) : (
        <>
          <p className={classes.sentence}>{sentence === '' ? t('card.unfinished') : sentence}</p>
          <div className={classes.tabs}>
            {size.tabs.map(({ exit }) => (
              <ExitTab key={exit} step={id} exit={exit} label={texts.exitLabel(node, exit)} reachable={selected} />
            ))}
          </div>
          <ErrorExit step={id} label={texts.exitLabel(node, 'error')} reachable={selected} />
        </>
      )}
    </div>
  );
});

/** Ways keep their ends when the tabs are too small to be drawn. */
function FarExits({ size }: { readonly size: CardSize }) {
  return (
    <>
      {size.tabs.map(({ exit, y }) => (
        <Handle
          key={exit}
          type="source"
          position={Position.Right}
          id={exit}
          className={classes.farExit}
          style={{ top: y }}
        />
      ))}
      <Handle type="source" position={Position.Bottom} id="error" className={classes.farExit} style={{ left: 34 }} />
    </>
  );
}
