import { IconAlertTriangle } from '@tabler/icons-react';
import { Handle, Position } from '@xyflow/react';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import { wayId } from '../document/way-id.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import classes from './exit-tab.module.css';

type ExitProps = {
  readonly step: string;
  readonly exit: string;
  readonly label: string;
  /** Whether the tab key stops here: only on the chosen card, or a thousand cards would have no end. */
  readonly reachable: boolean;
};

/** A way out as a labelled tab: drag it to a card, or press it and choose the step from a list. */
export const ExitTab = memo(function ExitTab(props: ExitProps) {
  const { connected, taken, describe, open } = useExit(props);
  return (
    <Handle
      type="source"
      position={Position.Right}
      id={props.exit}
      className={classes.tab}
      data-exit={props.exit}
      data-open={!connected || undefined}
      data-taken={taken || undefined}
    >
      <button
        type="button"
        className={classes.button}
        tabIndex={props.reachable ? 0 : -1}
        aria-label={describe}
        onClick={open}
      >
        {props.label}
      </button>
    </Handle>
  );
});

/** Where the call goes when the step itself fails; it shows itself when it leads somewhere or the card is looked at. */
export const ErrorExit = memo(function ErrorExit(props: Omit<ExitProps, 'exit'>) {
  const { connected, taken, describe, open } = useExit({ ...props, exit: 'error' });
  return (
    <Handle
      type="source"
      position={Position.Bottom}
      id="error"
      className={classes.error}
      data-exit="error"
      data-open={!connected || undefined}
      data-taken={taken || undefined}
      title={props.label}
    >
      <button
        type="button"
        className={classes.button}
        tabIndex={props.reachable ? 0 : -1}
        aria-label={describe}
        onClick={open}
      >
        <IconAlertTriangle size={12} stroke={2} aria-hidden />
      </button>
    </Handle>
  );
});

function useExit({ step, exit, label }: Omit<ExitProps, 'reachable'>) {
  const { t } = useTranslation('editor');
  const texts = useNodeTexts();
  const store = useEditorStore();
  const target = useEditor(({ flow }) => {
    const id = flow.nodes[step]?.next[exit];
    return id === undefined ? undefined : flow.nodes[id];
  });
  const taken = useEditor(({ trail }) => trail.ways[wayId(step, exit)] === true);
  const describe =
    target === undefined ? t('exit.open', { label }) : t('exit.leadsTo', { label, target: texts.stepTitle(target) });
  const open = (event: MouseEvent<HTMLButtonElement>) => {
    event.stopPropagation();
    const { right, top } = event.currentTarget.getBoundingClientRect();
    store.getState().setPicker({ way: { step, exit }, at: { x: right + 8, y: top }, drop: null });
  };
  return { connected: target !== undefined, taken, describe, open };
}
