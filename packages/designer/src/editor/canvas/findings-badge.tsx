import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFindingTexts } from '../problems/finding-texts.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import classes from './findings-badge.module.css';

/** How many findings a card has; pressing it goes to the first. */
export function FindingsBadge({ id }: { readonly id: string }) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const { describe } = useFindingTexts();
  const findings = useEditor((state) => state.findings.byStep[id]);
  const worst = findings?.find(({ severity }) => severity === 'error') ?? findings?.[0];
  if (findings === undefined || worst === undefined) return null;
  return (
    <Tooltip label={describe(worst).message} multiline maw={320}>
      <button
        type="button"
        tabIndex={-1}
        className={classes.badge}
        data-severity={worst.severity}
        aria-label={t('card.findings', { count: findings.length })}
        onClick={(event) => {
          event.stopPropagation();
          store.getState().show(id, worst.pointer);
        }}
      >
        {findings.length}
      </button>
    </Tooltip>
  );
}
