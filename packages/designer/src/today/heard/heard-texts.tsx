import type { Heard } from '../../api/heard.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { useDayWords } from '../use-day-words.ts';
import classes from './heard-preview.module.css';
import { ListenButton } from './listen-button.tsx';

const UNREACHED = ['number-unknown', 'number-without-flow', 'flow-not-live'] as const;

/** What is said to a caller, one text below the other, and what comes then. */
export function HeardTexts({ heard }: { readonly heard: Heard }) {
  const { t } = useDayWords();
  const unreached = UNREACHED.find((one) => one === heard.reached);
  if (unreached !== undefined) return <p className={classes.note}>{t(`heard.unreached.${unreached}`)}</p>;
  const title = heard.title || formatNumber(heard.number);
  return (
    <>
      <div className={classes.said}>
        <ul>
          {heard.said.map((one, i) => (
            <li key={`${i} ${one.text}`} data-from={one.from} lang={one.language}>
              <span className={classes.from}>{t(`heard.from.${one.from}`)}</span>
              <q>{one.text}</q>
            </li>
          ))}
        </ul>
        {heard.said.length > 0 && <ListenButton said={heard.said} label={title} />}
      </div>
      {heard.after !== null && (
        <p className={classes.note}>
          {heard.after === 'rings' && heard.rings.length > 0
            ? t('heard.after.ringsAt', { where: heard.rings.map(formatNumber).join(', ') })
            : t(`heard.after.${heard.after}`)}
        </p>
      )}
    </>
  );
}
