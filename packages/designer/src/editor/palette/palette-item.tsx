import type { NodeType } from '@callwright/flow/sdk';
import { Tooltip } from '@mantine/core';
import { memo } from 'react';
import { NodeIcon } from '../../nodes/node-icon.tsx';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import { DRAGGED_KIND } from '../canvas/use-drop-step.ts';
import classes from './palette.module.css';
import { useAddStep } from './use-add-step.ts';

/** One kind of step: drag it to a place, or press it to add it after the chosen step. */
export const PaletteItem = memo(function PaletteItem({ type }: { readonly type: NodeType }) {
  const texts = useNodeTexts();
  const add = useAddStep();
  const { title, description } = texts.messages(type.type) ?? { title: type.type, description: '' };
  return (
    <Tooltip label={description} position="right" multiline maw={260} openDelay={500}>
      <button
        type="button"
        className={classes.item}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED_KIND, type.type);
          event.dataTransfer.effectAllowed = 'copy';
        }}
        onClick={() => add(type)}
        aria-description={description}
      >
        <span className={classes.icon}>
          <NodeIcon icon={type.icon} category={type.category} size={17} />
        </span>
        {title}
      </button>
    </Tooltip>
  );
});
