import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Speech } from '../../api/speech.ts';
import { Panel } from '../../app/panel.tsx';
import { LanguageVoiceRow } from './language-voice-row.tsx';
import classes from './voices.module.css';
import { type VoicesDraft, withVoice } from './voices-draft.ts';

type LanguageVoicesProps = {
  readonly speech: Speech;
  readonly languages: readonly string[];
  readonly draft: VoicesDraft;
  readonly onDraft: (draft: VoicesDraft) => void;
};

/** One voice for each language. */
export function LanguageVoices({ speech, languages, draft, onDraft }: LanguageVoicesProps) {
  const { t } = useTranslation('voices');
  return (
    <Panel title={t('languages.title')}>
      {!speech.engines.espeak.there && speech.engines.service === null && (
        <Alert color="yellow">{t('espeak.none')}</Alert>
      )}
      <ul className={classes.rows}>
        {languages.map((language) => (
          <LanguageVoiceRow
            key={language}
            speech={speech}
            language={language}
            choice={draft.languages[language] ?? null}
            onChange={(choice) => onDraft(withVoice(draft, language, choice))}
          />
        ))}
      </ul>
    </Panel>
  );
}
