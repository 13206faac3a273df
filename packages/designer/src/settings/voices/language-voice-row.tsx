import { ActionIcon, Select, TextInput, Tooltip } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LanguageVoice, Speech, SpeechEngine } from '../../api/speech.ts';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { useListening } from '../../speech/use-listening.ts';
import { sampleSentence } from './sample-sentences.ts';
import classes from './voices.module.css';

const AUTO = 'auto';
const ENGINES: readonly SpeechEngine[] = ['provider', 'espeak', 'service'];

type LanguageVoiceRowProps = {
  readonly speech: Speech;
  readonly language: string;
  /** Null: the best there is. */
  readonly choice: LanguageVoice | null;
  readonly onChange: (choice: LanguageVoice | null) => void;
};

/** Who speaks one language, by which voice, and how that sounds. */
export function LanguageVoiceRow({ speech, language, choice, onChange }: LanguageVoiceRowProps) {
  const { t } = useTranslation('voices');
  const screen = useScreenLanguage();
  const listening = useListening();
  const name = nameOfLanguage(screen, language);
  const there = (engine: SpeechEngine) =>
    engine === 'provider' || (engine === 'espeak' ? speech.engines.espeak.there : speech.engines.service !== null);
  const engines = ENGINES.filter((engine) => there(engine) || choice?.engine === engine).map((engine) => {
    const who = t(`languages.${engine}`);
    return { value: engine, label: there(engine) ? who : t('languages.gone', { who }) };
  });
  const heard = {
    text: sampleSentence(language),
    language,
    ...(choice === null || choice.engine === 'provider' ? {} : { choice }),
  };
  const listen = t(listening.speaking ? 'languages.stop' : 'languages.listen', { language: name });
  const silent = choice?.engine === 'provider';
  return (
    <li>
      <span className={classes.language}>{name}</span>
      <Select
        aria-label={t('languages.whoOf', { language: name })}
        allowDeselect={false}
        data={[{ value: AUTO, label: t('languages.auto') }, ...engines]}
        value={choice?.engine ?? AUTO}
        onChange={(value) => {
          const engine = ENGINES.find((each) => each === value);
          onChange(engine === undefined ? null : { engine, voice: '' });
        }}
      />
      <VoiceChoice speech={speech} language={language} name={name} choice={choice} onChange={onChange} />
      <Tooltip label={silent ? t('languages.notHere') : listen}>
        <ActionIcon
          size={34}
          aria-label={listen}
          disabled={silent || !listening.possible(heard)}
          onClick={() => listening.toggle(heard)}
        >
          {listening.speaking ? <IconPlayerStop size={17} /> : <IconPlayerPlay size={17} />}
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

type VoiceChoiceProps = LanguageVoiceRowProps & { readonly name: string };

function VoiceChoice({ speech, language, name, choice, onChange }: VoiceChoiceProps) {
  const { t } = useTranslation('voices');
  const label = t('languages.voiceOf', { language: name });
  if (choice === null) return <span />;
  if (choice.engine !== 'espeak') {
    return (
      <TextInput
        aria-label={label}
        placeholder={t('languages.default')}
        spellCheck={false}
        maxLength={120}
        value={choice.voice}
        onChange={(event) => onChange({ ...choice, voice: event.currentTarget.value })}
      />
    );
  }
  const voices = speech.engines.espeak.voices.filter((voice) =>
    voice.languages.some((tag) => tag.slice(0, 2) === language.slice(0, 2)),
  );
  return (
    <Select
      aria-label={label}
      placeholder={t('languages.default')}
      clearable
      data={voices.map(({ id, title }) => ({ value: id, label: title }))}
      value={choice.voice === '' ? null : choice.voice}
      onChange={(voice) => onChange({ ...choice, voice: voice ?? '' })}
    />
  );
}
