import type { DivertSummary } from '../../api/diverts.ts';
import type { TodayNumber } from '../../api/today.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { ListenButton } from '../heard/listen-button.tsx';
import { useDayWords } from '../use-day-words.ts';
import { numberState } from '../words/number-state.ts';
import classes from './number-line.module.css';

type NumberLineProps = {
  readonly number: TodayNumber;
  /** What puts its callers through elsewhere just now. */
  readonly divert: DivertSummary | undefined;
};

const MOST_LETTERS = 150;

/** One number: how it stands, what its callers hear, and what comes then. */
export function NumberLine({ number, divert }: NumberLineProps) {
  const words = useDayWords();
  const { t } = words;
  const { tone, state, until, after } = numberState(words, number, divert);
  const { said } = number.heard;
  const title = number.title === '' ? formatNumber(number.number) : number.title;
  return (
    <li className={classes.line} data-tone={tone} data-number={number.number}>
      <h2 className={classes.title}>
        {title}
        {number.title !== '' && <span className={classes.number}>{formatNumber(number.number)}</span>}
      </h2>
      <p className={classes.state}>
        <span className={classes.dot} aria-hidden />
        <strong>{state}</strong> {until}
      </p>
      {said.length > 0 && (
        <div className={classes.hear}>
          <p lang={said[0]?.language}>
            <span lang={words.language}>{t('heard.callers')} </span>
            <q>{shortened(said.map(({ text }) => text).join(' '))}</q>
          </p>
          <ListenButton said={said} label={title} />
        </div>
      )}
      {after !== null && <p className={classes.then}>{after}</p>}
    </li>
  );
}

/** The beginning, up to a word's end. */
function shortened(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  const cut = text.slice(0, MOST_LETTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_LETTERS / 2)).replace(/[\s.,:;–-]+$/, '')}\u00a0…`;
}
