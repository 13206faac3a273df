import type { Schedule } from '@callwright/flow/hours';
import { spokenMoment } from '@callwright/flow/hours';
import { Alert, Button } from '@mantine/core';
import { IconDoorOff } from '@tabler/icons-react';
import { Temporal } from 'temporal-polyfill';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import type { HoursEditing } from '../saving/use-hours-editing.ts';
import { textIn } from '../words/hours-sentences.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { closingAt, withoutClosing } from './close-now.ts';
import classes from './closing.module.css';

/** The yellow bar while it is closed by the switch, with the way out of it. */
export function ClosingBar({ editing, now }: { readonly editing: HoursEditing; readonly now: number }) {
  const { t, language } = useSpeaker();
  const refusalText = useRefusalText();
  const { base, atOnce } = editing;
  const closing = closingAt(base.schedule, now);
  if (closing === null) return null;
  const until = closing.until === undefined ? null : untilOf(base.schedule, closing.until);
  const why = closing.reason ?? t('reason.closeNow');
  const text = textIn(language, closing.text);
  return (
    <section className={classes.bar} aria-label={t('closing.title')}>
      <IconDoorOff size={22} stroke={1.7} aria-hidden />
      <p>
        <strong>
          {until === null
            ? t('closing.open', { why })
            : t('closing.until', { why, until: spokenMoment(until, language, { epochMilliseconds: now }).until })}
        </strong>
        {text !== undefined && <q>{text}</q>}
      </p>
      <Button color="yellow.9" loading={atOnce.isPending} onClick={() => atOnce.mutate(withoutClosing)}>
        {t('closing.end')}
      </Button>
      {atOnce.error !== null && <Alert color="red">{refusalText(atOnce.error)}</Alert>}
    </section>
  );
}

const untilOf = (schedule: Schedule, instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(schedule.timeZone).toString();
