import type { Schedule } from '@callwright/flow/hours';
import { useMemo } from 'react';
import { dayStrip, type StripDay, type StripPart } from '../model/day-strip.ts';
import { shortDate } from '../words/dates.ts';
import { reasonName, type Speaker, stateName } from '../words/hours-sentences.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import classes from './now.module.css';

const DAYS = 14;

/** The next days, each in colours and in words. */
export function DayStrip({ schedule, now }: { readonly schedule: Schedule; readonly now: number }) {
  const speaker = useSpeaker();
  const { t, language } = speaker;
  const hour = Math.floor(now / 3_600_000) * 3_600_000;
  const days = useMemo(() => dayStrip(schedule, hour, DAYS), [schedule, hour]);
  const today = days[0]?.date ?? '';
  return (
    <div>
      <h3 className={classes.heading}>{t('strip.title')}</h3>
      <ol className={classes.strip}>
        {days.map((day) => (
          <li key={day.date}>
            <span className={classes.date}>{shortDate(language, day.date, today)}</span>
            <span className={classes.bar} aria-hidden>
              {day.parts.map((part) => (
                <span
                  key={part.start}
                  data-state={toneOf(part)}
                  style={{ left: `${part.start * 100}%`, width: `${(part.end - part.start) * 100}%` }}
                />
              ))}
            </span>
            <span className={classes.words}>{wordsOf(speaker, schedule, day, today)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Ways out of one's own have a colour of their own, whatever they come down to. */
function toneOf({ branch }: StripPart): 'open' | 'closed' | 'other' {
  return branch === 'open' || branch === 'closed' ? branch : 'other';
}

function wordsOf(speaker: Speaker, schedule: Schedule, day: StripDay, today: string): string {
  const parts = day.parts.filter(({ branch }) => branch !== 'closed');
  const hours = parts.map(({ from, to, branch }) =>
    branch === 'open' ? `${from}–${to}` : `${from}–${to} ${stateName(speaker, schedule, branch)}`,
  );
  const reasons = day.reasons.map((reason) => reasonName(speaker, reason, today)).filter((name) => name !== null);
  const said = hours.length === 0 ? speaker.t('state.closed') : hours.join(', ');
  return reasons.length === 0 ? said : `${said} · ${reasons.join(', ')}`;
}
