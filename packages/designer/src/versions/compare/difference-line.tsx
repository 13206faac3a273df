import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Line } from '../words/change-words.ts';
import classes from './difference-list.module.css';

/** What it was and what it is now: one below the other, so that long texts can be read. */
export function DifferenceLine({ line: { label, before, after } }: { readonly line: Line }) {
  const { t } = useTranslation('versions');
  return (
    <li>
      {label !== '' && <span className={classes.label}>{label}</span>}
      {before !== null && (
        <del className={classes.before}>
          <VisuallyHidden>{t('compare.was')} </VisuallyHidden>
          {before}
        </del>
      )}
      {after !== null && (
        <ins className={classes.after}>
          <VisuallyHidden>{t('compare.is')} </VisuallyHidden>
          {after}
        </ins>
      )}
    </li>
  );
}
