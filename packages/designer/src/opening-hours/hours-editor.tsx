import type { Schedule } from '@callwright/flow/hours';
import { Button } from '@mantine/core';
import { IconDoorOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredHours } from '../api/opening-hours.ts';
import { BackLink } from '../app/links/back-link.tsx';
import { Page } from '../app/page.tsx';
import { LeaveGuard } from '../app/saving/leave-guard.tsx';
import { BasicsPanel } from './basics/basics-panel.tsx';
import { ClosedTextsPanel } from './closed/closed-texts-panel.tsx';
import { closingAt } from './closing/close-now.ts';
import { CloseNowDialog } from './closing/close-now-dialog.tsx';
import { ClosingBar } from './closing/closing-bar.tsx';
import { HolidaysPanel } from './holidays/holidays-panel.tsx';
import { UndecidedTask } from './holidays/undecided-task.tsx';
import classes from './hours-editor.module.css';
import { NowPanel } from './now/now-panel.tsx';
import { useNow } from './now/use-now.ts';
import { WarningsPanel } from './now/warnings-panel.tsx';
import { useMayEdit } from './rights.ts';
import { ConflictDialog } from './saving/conflict-dialog.tsx';
import { LastChanges } from './saving/last-changes.tsx';
import { SaveBar } from './saving/save-bar.tsx';
import { useHoursEditing } from './saving/use-hours-editing.ts';
import { SpecialPanel } from './special/special-panel.tsx';
import { WeekPanel } from './week/week-panel.tsx';
import { useSpeaker } from './words/use-speaker.ts';
import { usedByText } from './words/used-by.ts';

type HoursEditorProps = { readonly name: string; readonly stored: StoredHours; readonly schedule: Schedule };

/** Everything about one of the opening hours, saved together; only the switch acts at once. */
export function HoursEditor({ name, stored: { version, usedBy }, schedule }: HoursEditorProps) {
  const { t } = useTranslation('hours');
  const now = useNow();
  const speaker = useSpeaker();
  const stored = useMemo(() => ({ version, schedule }), [version, schedule]);
  const editing = useHoursEditing(name, stored);
  const [closing, setClosing] = useState(false);
  const { base, draft, valid, edit } = editing;
  const mayEdit = useMayEdit();
  return (
    <Page
      title={base.schedule.title}
      lead={usedByText(speaker, usedBy)}
      documentTitle={`${base.schedule.title} · ${t('title')}`}
      actions={
        mayEdit &&
        closingAt(base.schedule, now) === null && (
          <Button
            color="red"
            variant="light"
            leftSection={<IconDoorOff size={17} aria-hidden />}
            onClick={() => {
              editing.atOnce.reset();
              setClosing(true);
            }}
          >
            {t('closing.title')}
          </Button>
        )
      }
    >
      <BackLink href="/opening-hours">{t('back')}</BackLink>
      <div className={classes.panels}>
        {mayEdit && <ClosingBar editing={editing} now={now} />}
        {mayEdit && <UndecidedTask editing={editing} now={now} />}
        <NowPanel name={name} schedule={valid} usedBy={usedBy} now={now} />
        <WarningsPanel schedule={valid} now={now} />
        {!mayEdit && <p className={classes.note}>{t('lookOnly')}</p>}
        <fieldset className={classes.panels} disabled={!mayEdit}>
          <WeekPanel week={draft.weekly} branches={draft.branches} onChange={(weekly) => edit({ weekly })} />
          <SpecialPanel editing={editing} now={now} />
          <HolidaysPanel editing={editing} now={now} />
          <ClosedTextsPanel editing={editing} now={now} />
          <BasicsPanel editing={editing} usedBy={usedBy} />
        </fieldset>
        {mayEdit && <LastChanges editing={editing} now={now} />}
        <SaveBar editing={editing} now={now} />
      </div>
      {closing && <CloseNowDialog editing={editing} onClose={() => setClosing(false)} />}
      <ConflictDialog editing={editing} now={now} />
      <LeaveGuard dirty={editing.dirty} />
    </Page>
  );
}
