import type { NodeType } from '@callwright/flow/sdk';
import { Portal, Tooltip } from '@mantine/core';
import { memo } from 'react';
import { NodeIcon } from '../../nodes/node-icon.tsx';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import classes from './palette.module.css';
import { useAddStep } from './use-add-step.ts';
import { usePaletteDrag } from './use-palette-drag.ts';

/** One kind of step: drag it to a place, or press it to add it after the chosen step. */
export const PaletteItem = memo(function PaletteItem({ type }: { readonly type: NodeType }) {
  const texts = useNodeTexts();
  const add = useAddStep();
  const { ghost, handlers } = usePaletteDrag(type, () => add(type));
  const { title, description } = texts.messages(type.type) ?? { title: type.type, description: '' };
  return (
    <>
      <Tooltip label={description} position="right" multiline maw={260} openDelay={500} disabled={ghost !== null}>
        <button type="button" className={classes.item} {...handlers} aria-description={description}>
          <span className={classes.icon}>
            <NodeIcon icon={type.icon} category={type.category} size={17} />
          </span>
          {title}
        </button>
      </Tooltip>
      {ghost !== null && (
        <Portal>
          <div className={classes.ghost} data-category={type.category} style={{ left: ghost.x, top: ghost.y }}>
            <NodeIcon icon={type.icon} category={type.category} size={17} />
            {title}
          </div>
        </Portal>
      )}
    </>
  );
});
