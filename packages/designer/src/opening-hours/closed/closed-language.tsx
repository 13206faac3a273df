import { type ClosedText, HOURS_LANGUAGES, type Schedule, spokenWhenOpen } from '@callwright/flow/hours';
import { Button, Textarea } from '@mantine/core';
import { StatusMark } from '../../app/status-mark.tsx';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useIs } from '../../people/signed-in/use-signed-in.ts';
import { ListenButton } from '../../today/heard/listen-button.tsx';
import { foundRight, staleLanguages, withWords } from '../model/closed-text.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import classes from './closed.module.css';
import { RecordWords } from './record-words.tsx';

type ClosedLanguageProps = {
  readonly language: string;
  readonly said: ClosedText;
  /** The hours that are said by themselves. */
  readonly valid: Schedule;
  readonly now: number;
  /** What a new recording is called. */
  readonly recordingTitle: string;
  readonly onChange: (said: ClosedText) => void;
};

/** One language: what is written, what is said by itself, and whether it is older than the others. */
export function ClosedLanguage({ language, said, valid, now, recordingTitle, onChange }: ClosedLanguageProps) {
  const { t, language: screen } = useSpeaker();
  const name = nameOfLanguage(screen, language);
  const words = said.text?.[language] ?? '';
  const spoken = HOURS_LANGUAGES.find((one) => one === language);
  const hours =
    said.sayHours === true && spoken !== undefined
      ? spokenWhenOpen(valid, spoken, { epochMilliseconds: now })
      : undefined;
  const recording = said.recording ?? null;
  const heard = [
    ...(words.trim() === '' && recording === null ? [] : [{ text: words.trim(), language, recording }]),
    ...(hours === undefined ? [] : [{ text: hours, language, recording: null }]),
  ];
  const mayRecord = useIs('designer');
  const missing = heard.length === 0 && (said.sayHours === true || Object.keys(said.text ?? {}).length > 0);
  return (
    <div className={classes.language}>
      <Textarea
        label={name}
        lang={language}
        autosize
        minRows={2}
        maxLength={4000}
        value={words}
        onChange={(event) => onChange(withWords(said, language, event.currentTarget.value))}
      />
      {hours !== undefined && (
        <p className={classes.hours} lang={language}>
          <q>{hours}</q>
        </p>
      )}
      <div className={classes.foot}>
        {staleLanguages(said).includes(language) && (
          <>
            <StatusMark status="warning">{t('closed.stale')}</StatusMark>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('closed.rightOf', { language: name })}
              onClick={() => onChange(foundRight(said, language))}
            >
              {t('closed.right')}
            </Button>
          </>
        )}
        {missing && <StatusMark status="note">{t('closed.missing')}</StatusMark>}
        {heard.length > 0 && <ListenButton said={heard} label={name} />}
        {mayRecord && words.trim() !== '' && (
          <RecordWords
            language={language}
            words={words.trim()}
            recording={recording}
            title={recordingTitle}
            onRecorded={(name) => onChange({ ...said, recording: name })}
          />
        )}
      </div>
    </div>
  );
}
