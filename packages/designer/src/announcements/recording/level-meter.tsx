import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLength } from '../../calls/list/format-length.ts';
import { judge } from '../../sound/loudness.ts';
import type { Microphone } from '../../sound/microphone.ts';
import classes from './recording.module.css';

/** How fast the meter falls, per look: it rises at once. */
const FALL = 0.92;
/** The loudest of the last second or so decides what is said about it. */
const SLOW_FALL = 0.985;
const TELL_MS = 200;

type LevelMeterProps = { readonly microphone: Microphone; readonly since: number };

/** How loud the microphone hears, in a bar and a word, and how long it has been recording. */
export function LevelMeter({ microphone, since }: LevelMeterProps) {
  const { t } = useTranslation('announcements');
  const bar = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ judged: judge(0), seconds: 0, percent: 0 });
  useEffect(() => {
    let shown = 0;
    let loudest = 0;
    let told = 0;
    let next = requestAnimationFrame(function look() {
      const level = microphone.level();
      shown = Math.max(level, shown * FALL);
      loudest = Math.max(level, loudest * SLOW_FALL);
      if (bar.current !== null) bar.current.style.transform = `scaleX(${shown})`;
      const now = performance.now();
      // Words and clock need no sixty looks a second.
      if (now - told > TELL_MS) {
        told = now;
        const seconds = (now - since) / 1000;
        setSeen({ judged: judge(loudest), seconds, percent: Math.round(100 * loudest) });
      }
      next = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(next);
  }, [microphone, since]);
  return (
    <>
      <div className={classes.clock} role="timer">
        {formatLength(Math.floor(seen.seconds))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers draw the element of that name in colours of their own. */}
      <div
        className={classes.meter}
        data-judged={seen.judged}
        role="meter"
        aria-label={t('record.level')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={seen.percent}
        aria-valuetext={t(`record.${seen.judged}`)}
      >
        <div ref={bar} style={{ transform: 'scaleX(0)' }} />
      </div>
      <span>{t(`record.${seen.judged}`)}</span>
    </>
  );
}
