import { ScrollArea, UnstyledButton } from '@mantine/core';
import { IconCornerDownRight } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names.ts';
import { NodeIcon } from '../../nodes/node-icon.tsx';
import { exitsOf } from '../../nodes/node-types.ts';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import { FindingsBadge } from '../canvas/findings-badge.tsx';
import { RoleFlags } from '../canvas/role-flags.tsx';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import { isTyping } from '../use-shortcuts.ts';
import { inCallOrder } from './in-call-order.ts';
import classes from './outline.module.css';

/** The same call flow as a list: every step with its ways out, in the order in which a call meets them. */
export function Outline() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const flow = useEditor((state) => state.flow);
  const order = useMemo(() => inCallOrder(flow), [flow]);
  return (
    <ScrollArea
      className={classes.outline ?? ''}
      onKeyDown={(event) => {
        if (event.key !== 'Delete' || isTyping(event.target)) return;
        const { selection, remove } = store.getState();
        remove(selection);
      }}
    >
      <ol className={classes.steps} aria-label={t('view.list')}>
        {order.map(({ id, reached }) => (
          <OutlineStep key={id} id={id} reached={reached} />
        ))}
      </ol>
    </ScrollArea>
  );
}

const OutlineStep = memo(function OutlineStep({ id, reached }: { readonly id: string; readonly reached: boolean }) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const texts = useNodeTexts();
  const { data: names } = useNames();
  const node = useEditor((state) => state.flow.nodes[id]);
  const types = useEditor((state) => state.types);
  const languages = useEditor((state) => state.flow.languages);
  const chosen = useEditor(({ selection }) => selection.steps.includes(id));
  const visited = useEditor(({ trail }) => trail.visits[id] !== undefined);
  if (node === undefined) return null;
  const type = types.find(node.type, node.version);
  return (
    <li
      className={classes.step}
      data-step={id}
      data-selected={chosen || undefined}
      data-visited={visited || undefined}
      data-category={type?.category ?? 'unknown'}
    >
      <div className={classes.row}>
        <UnstyledButton
          className={classes.main}
          aria-pressed={chosen}
          onClick={() => store.getState().select({ steps: [id], ways: [] })}
        >
          <span className={classes.icon}>
            <NodeIcon icon={type?.icon ?? ''} category={type?.category ?? null} />
          </span>
          <span className={classes.words}>
            <strong>{texts.stepTitle(node)}</strong>
            <span>
              {type === undefined ? t('card.unknown', { type: node.type }) : texts.sentence(node, { languages }, names)}
            </span>
          </span>
          {!reached && <em>{t('outline.unreached')}</em>}
        </UnstyledButton>
        <RoleFlags id={id} />
        <FindingsBadge id={id} />
      </div>
      <ul className={classes.ways}>
        {[...new Set([...exitsOf(types, node), 'error'])]
          .filter((exit) => exit !== 'error' || node.next.error !== undefined)
          .map((exit) => (
            <OutlineWay key={exit} step={id} exit={exit} label={texts.exitLabel(node, exit)} />
          ))}
      </ul>
    </li>
  );
});

type OutlineWayProps = { readonly step: string; readonly exit: string; readonly label: string };

function OutlineWay({ step, exit, label }: OutlineWayProps) {
  const { t } = useTranslation('editor');
  const texts = useNodeTexts();
  const store = useEditorStore();
  const target = useEditor(({ flow }) => flow.nodes[flow.nodes[step]?.next[exit] ?? '']);
  const name = target === undefined ? t('outline.nowhere') : texts.stepTitle(target);
  return (
    <li data-exit={exit}>
      <IconCornerDownRight size={14} stroke={1.7} aria-hidden />
      <span>{label}</span>
      <UnstyledButton
        className={classes.target}
        data-open={target === undefined || undefined}
        aria-label={target === undefined ? t('exit.open', { label }) : t('exit.leadsTo', { label, target: name })}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          store.getState().setPicker({ way: { step, exit }, at: { x: left, y: bottom + 4 }, drop: null });
        }}
      >
        {name}
      </UnstyledButton>
    </li>
  );
}
