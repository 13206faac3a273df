import { Switch } from '@mantine/core';
import { Panel } from '../../app/panel.tsx';
import { RecordingField } from '../../today/announce/recording-field.tsx';
import { type ClosedKind, withClosedText } from '../model/closed-text.ts';
import type { HoursEditing } from '../saving/use-hours-editing.ts';
import { useCallerLanguages } from '../special/use-caller-languages.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import classes from './closed.module.css';
import { ClosedLanguage } from './closed-language.tsx';

/** What callers hear when it is closed, and on holidays: the languages side by side. */
export function ClosedTextsPanel({ editing, now }: { readonly editing: HoursEditing; readonly now: number }) {
  const { t } = useSpeaker();
  const { draft, setDraft } = editing;
  const holiday = draft.texts?.holiday;
  return (
    <Panel title={t('closed.title')} text={t('closed.text')}>
      <ClosedTexts kind="closed" editing={editing} now={now} />
      <Switch
        label={t('closed.own')}
        description={t('closed.ownHelp')}
        checked={holiday !== undefined}
        onChange={(event) => {
          const own = event.currentTarget.checked ? (draft.texts?.closed ?? { sayHours: true }) : {};
          setDraft(withClosedText(draft, 'holiday', own));
        }}
      />
      {holiday !== undefined && <ClosedTexts kind="holiday" editing={editing} now={now} />}
    </Panel>
  );
}

type ClosedTextsProps = { readonly kind: ClosedKind; readonly editing: HoursEditing; readonly now: number };

function ClosedTexts({ kind, editing, now }: ClosedTextsProps) {
  const { t } = useSpeaker();
  const { name, draft, valid, setDraft } = editing;
  const said = draft.texts?.[kind] ?? {};
  const languages = useCallerLanguages(name, said.text);
  return (
    <fieldset className={classes.texts}>
      <legend>{t(`closed.kinds.${kind}`)}</legend>
      <div className={classes.languages}>
        {languages.map((language) => (
          <ClosedLanguage
            key={language}
            language={language}
            said={said}
            valid={valid}
            now={now}
            recordingTitle={`${draft.title}: ${t(`closed.kinds.${kind}`)}`}
            onChange={(changed) => setDraft(withClosedText(draft, kind, changed))}
          />
        ))}
      </div>
      <RecordingField
        value={said.recording ?? null}
        onChange={(recording) => {
          const { recording: _, ...rest } = said;
          setDraft(withClosedText(draft, kind, recording === null ? rest : { ...rest, recording }));
        }}
      />
      <Switch
        mt="sm"
        label={t('closed.sayHours')}
        description={t('closed.sayHoursHelp')}
        checked={said.sayHours === true}
        onChange={(event) => {
          const { sayHours: _, ...rest } = said;
          setDraft(withClosedText(draft, kind, event.currentTarget.checked ? { ...rest, sayHours: true } : rest));
        }}
      />
    </fieldset>
  );
}
