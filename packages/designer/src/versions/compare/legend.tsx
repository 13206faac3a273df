import { IconArrowsMove, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Marks, StepMark } from '../../editor/store/marks.ts';
import classes from './legend.module.css';

const SIGNS = { added: IconPlus, removed: IconMinus, changed: IconPencil, moved: IconArrowsMove } as const;
const ORDER: readonly StepMark[] = ['added', 'removed', 'changed', 'moved'];

/** What the marks mean, and how many steps have each. */
export function Legend({ marks }: { readonly marks: Marks }) {
  const { t } = useTranslation('versions');
  const count = (mark: StepMark) => Object.values(marks.steps).filter((one) => one === mark).length;
  return (
    <ul className={classes.legend}>
      {ORDER.filter((mark) => mark !== 'moved' || count('moved') > 0).map((mark) => {
        const Sign = SIGNS[mark];
        return (
          <li key={mark} data-mark={mark}>
            <Sign size={14} stroke={2.2} aria-hidden />
            {t(`mark.${mark}`)}: {count(mark)}
          </li>
        );
      })}
    </ul>
  );
}

/** The sign of a mark, with its word. */
export function MarkWord({ mark }: { readonly mark: StepMark }) {
  const { t } = useTranslation('versions');
  const Sign = SIGNS[mark];
  return (
    <span className={classes.word} data-mark={mark}>
      <Sign size={13} stroke={2.2} aria-hidden />
      {t(`mark.${mark}`)}
    </span>
  );
}
