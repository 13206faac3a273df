import { Alert } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import {
  type HoursChange,
  hoursKeys,
  openingHoursApi,
  readSchedule,
  useHoursChanges,
} from '../../api/opening-hours.ts';
import { queryClient } from '../../api/query-client.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { ChangeList } from '../../app/changes/change-list.tsx';
import { UndoButton } from '../../app/changes/undo-button.tsx';
import { Panel } from '../../app/panel.tsx';
import { changeSentence } from '../words/change-sentence.ts';
import { localClock } from '../words/dates.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import classes from './saving.module.css';
import type { HoursEditing } from './use-hours-editing.ts';

/** Who changed what, and the way back. */
export function LastChanges({ editing, now }: { readonly editing: HoursEditing; readonly now: number }) {
  const speaker = useSpeaker();
  const { t } = speaker;
  const refusalText = useRefusalText();
  const { data: changes = [] } = useHoursChanges(editing.name);
  const undo = useMutation({
    mutationFn: ({ id }: HoursChange) => openingHoursApi.undo(editing.name, id, editing.base.version),
    onSuccess: async ({ version }, { before }) => {
      const schedule = readSchedule(before);
      if (schedule !== null) editing.adopt({ version, schedule });
      await queryClient.invalidateQueries({ queryKey: hoursKeys.all });
    },
  });
  const today = localClock(editing.base.schedule.timeZone, now).date;
  const whatOf = ({ before, after }: HoursChange) => {
    const [was, is] = [readSchedule(before), readSchedule(after)];
    if (was === null) return t('history.made');
    return is === null ? t('history.changed') : changeSentence(speaker, was, is, today) || t('history.same');
  };
  return (
    <Panel title={t('history.title')} text={changes.length === 0 ? t('history.none') : t('history.text')}>
      <ChangeList
        changes={changes}
        whatOf={whatOf}
        actionOf={(change, i) =>
          change.before !== null && (
            <UndoButton undo={undo} change={change} disabled={editing.dirty}>
              {t(i === 0 ? 'history.undo' : 'history.back')}
            </UndoButton>
          )
        }
      />
      {editing.dirty && changes.length > 0 && <p className={classes.note}>{t('history.first')}</p>}
      {undo.error !== null && <Alert color="red">{refusalText(undo.error)}</Alert>}
    </Panel>
  );
}
