import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NodeIcon } from '../../nodes/node-icon.tsx';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import classes from './inspector.module.css';

/** The step's own name over its kind; without one it is called like its kind. */
export function StepTitle({ id }: { readonly id: string }) {
  const { t } = useTranslation('editor');
  const texts = useNodeTexts();
  const store = useEditorStore();
  const node = useEditor((state) => state.flow.nodes[id]);
  const types = useEditor((state) => state.types);
  if (node === undefined) return null;
  const type = types.find(node.type, node.version);
  const kind = type === undefined ? t('card.unknown', { type: node.type }) : texts.typeTitle(node.type);
  return (
    <div className={classes.titles} data-category={type?.category}>
      <span className={classes.icon}>
        <NodeIcon icon={type?.icon ?? ''} category={type?.category ?? null} />
      </span>
      <div className={classes.words}>
        <TextInput
          variant="unstyled"
          aria-label={t('form.name')}
          placeholder={kind}
          maxLength={120}
          value={node.title ?? ''}
          onChange={(event) => store.getState().renameStep(id, event.currentTarget.value)}
        />
        <small>{kind}</small>
      </div>
    </div>
  );
}
