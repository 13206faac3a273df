import type { KeptChange } from '@callwright/runtime/api';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { whoWord } from '../../people/history/change-words.ts';
import classes from './change-list.module.css';

const SHOWN = 8;

type Change = Pick<KeptChange, 'id' | 'at' | 'who'>;

type ChangeListProps<C extends Change> = {
  /** The newest first; only the last few are shown. */
  readonly changes: readonly C[];
  readonly whatOf: (change: C, older: C | undefined) => ReactNode;
  /** The way back, beside a change; `i` is 0 for the newest. */
  readonly actionOf?: (change: C, i: number) => ReactNode;
};

/** What was changed of one thing, when and by whom. */
export function ChangeList<C extends Change>({ changes, whatOf, actionOf }: ChangeListProps<C>) {
  const { t } = useTranslation('history');
  const language = useScreenLanguage();
  return (
    <ul className={classes.changes}>
      {changes.slice(0, SHOWN).map((change, i) => (
        <li key={change.id}>
          <div>
            <p>{whatOf(change, changes[i + 1])}</p>
            <span className={classes.who}>
              <time dateTime={change.at}>{formatMoment(language, change.at)}</time>
              {change.who.kind !== 'nobody' && ` · ${whoWord(t, change.who)}`}
            </span>
          </div>
          {actionOf?.(change, i)}
        </li>
      ))}
    </ul>
  );
}
