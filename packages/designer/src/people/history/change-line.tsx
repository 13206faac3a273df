import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeSummary } from '../../api/changes.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { kindWord, whoWord } from './change-words.ts';
import { Comparison } from './comparison.tsx';
import classes from './history.module.css';

/** One change: what, who, when; opened, it shows before and after. */
export function ChangeLine({ change }: { readonly change: ChangeSummary }) {
  const { t } = useTranslation('history');
  const language = useScreenLanguage();
  const [open, setOpen] = useState(false);
  const { kind, title, name, who, at, before, after } = change;
  const deed = after === null ? 'removed' : before === null ? 'made' : 'changed';
  const what = title === '' ? (name === kind ? '' : name) : title;
  return (
    <li className={classes.line}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className={classes.what}>
            <strong>{kindWord(t, kind)}</strong>
            {what !== '' && <span className={classes.title}>{what}</span>}
            {kind !== 'release' && (
              <span className={classes.deed} data-deed={deed}>
                {t(`deeds.${deed}`)}
              </span>
            )}
          </span>
          <span className={classes.meta}>
            {whoWord(t, who)} · <time dateTime={at}>{formatMoment(language, at)}</time>
          </span>
        </summary>
        {open && (
          <div className={classes.body}>
            <Comparison before={before} after={after} />
          </div>
        )}
      </details>
    </li>
  );
}
