import { describeFinding } from '@callwright/flow/hours';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { otherHours } from '../../api/opening-hours.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { UnsavedBar } from '../../app/saving/unsaved-bar.tsx';
import { changeSentence } from '../words/change-sentence.ts';
import { localClock } from '../words/dates.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import classes from './saving.module.css';
import type { HoursEditing } from './use-hours-editing.ts';

/** One Save for the whole page, with what it will change; there only while something is to be saved. */
export function SaveBar({ editing, now }: { readonly editing: HoursEditing; readonly now: number }) {
  const speaker = useSpeaker();
  const { t, language } = speaker;
  const refusalText = useRefusalText();
  const { base, draft, dirty, problems, save } = editing;
  if (!dirty) return null;
  const today = localClock(base.schedule.timeZone, now).date;
  const refused = save.error !== null && otherHours(save.error) === null ? save.error : null;
  return (
    <UnsavedBar
      label={t('save.label')}
      what={
        <>
          <strong>{t('save.label')}</strong>
          <p className={classes.note}>{changeSentence(speaker, base.schedule, draft, today)}</p>
          {problems.length > 0 && (
            <ul className={classes.problems}>
              {problems.map((problem) => {
                const { message, fix } = describeFinding(problem, language);
                return <li key={`${problem.pointer} ${problem.code}`}>{`${message} ${fix}`}</li>;
              })}
            </ul>
          )}
        </>
      }
      refusal={refused === null ? null : refusalText(refused)}
      buttons={
        <>
          <Button variant="default" onClick={editing.discard}>
            {t('save.discard')}
          </Button>
          <Button
            disabled={problems.length > 0}
            loading={save.isPending}
            onClick={() =>
              save.mutate(
                { version: base.version, schedule: draft },
                { onSuccess: () => notifications.show({ message: t('save.saved'), color: 'petrol' }) },
              )
            }
          >
            {t('save.save')}
          </Button>
        </>
      }
    />
  );
}
