import type { Schedule } from '@callwright/flow/hours';
import { useDebouncedValue } from '@mantine/hooks';
import { useHeard } from '../../api/heard.ts';
import type { HoursUse } from '../../api/opening-hours.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { HeardTexts } from '../../today/heard/heard-texts.tsx';
import { firstSeconds } from '../model/first-seconds.ts';
import { useOwnNumbers } from '../rights.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import classes from './now.module.css';

const TYPING_MS = 400;
const HEARD_MS = 20_000;

type HeardAtProps = {
  readonly name: string;
  /** As it stands on the page, saved or not. */
  readonly schedule: Schedule;
  readonly usedBy: readonly HoursUse[];
  /** Epoch milliseconds. */
  readonly at: number;
};

/** What callers of each number that uses these hours would hear first. */
export function HeardAt({ name, schedule, usedBy, at }: HeardAtProps) {
  const { t } = useSpeaker();
  const [asked] = useDebouncedValue({ schedule, at }, TYPING_MS);
  const ownOf = useOwnNumbers();
  const all = [...new Set(usedBy.filter(({ live }) => live).flatMap((use) => use.numbers))];
  const numbers = ownOf(all);
  if (numbers.length === 0) {
    return <p className={classes.note}>{t(all.length === 0 ? 'question.noNumber' : 'question.notYours')}</p>;
  }
  return (
    <ul className={classes.heard} aria-label={t('question.title')}>
      {numbers.map((number) => (
        <HeardNumber key={number} number={number} name={name} schedule={asked.schedule} at={asked.at} />
      ))}
    </ul>
  );
}

type HeardNumberProps = Pick<HeardAtProps, 'name' | 'schedule' | 'at'> & { readonly number: string };

function HeardNumber({ number, name, schedule, at }: HeardNumberProps) {
  const { t } = useSpeaker();
  const { data: heard, error } = useHeard({ number, at, instead: { schedules: { [name]: schedule } } });
  return (
    <li>
      <h4>{[formatNumber(number), heard?.title].filter((part) => part).join(' · ')}</h4>
      {heard !== undefined && <HeardTexts heard={{ ...heard, ...firstSeconds(heard, HEARD_MS) }} />}
      {heard === undefined && error !== null && <p className={classes.note}>{t('question.failed')}</p>}
    </li>
  );
}
