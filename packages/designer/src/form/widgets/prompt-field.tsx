import { isObject } from '@callwright/flow/document';
import { ActionIcon, Input, Textarea, Tooltip } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { useListening } from '../../speech/use-listening.ts';
import type { FieldProps } from '../field-props.ts';
import classes from '../form.module.css';
import { useField, useForm } from '../form-context.ts';
import { useSpokenLanguage } from '../spoken-language.ts';
import { useRecordedSound } from '../use-recorded-sound.ts';
import { InsertPart } from './insert-part.tsx';
import { RecordingChoice } from './recording-choice.tsx';
import { speakable } from './speakable.ts';

/** What callers hear: a text per language, which can be listened to; a recording may take its place. */
export function PromptField({ path, optional }: FieldProps) {
  const { t } = useTranslation('form');
  const { flow } = useForm();
  const screen = useScreenLanguage();
  const field = useField(path);
  const [language, chooseLanguage] = useSpokenLanguage(flow.languages);
  const listening = useListening();
  const input = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const prompt: Readonly<Record<string, unknown>> = isObject(field.value) ? field.value : {};
  const texts: Readonly<Record<string, unknown>> = isObject(prompt.text) ? prompt.text : {};
  const textIn = (tag: string) => (typeof texts[tag] === 'string' ? texts[tag] : '');
  const some = Object.values(texts).some((text) => text !== '') || prompt.audio !== undefined;
  const text = textIn(language);

  const write = (fresh: string) => {
    const { [language]: _old, ...others } = texts;
    const all = fresh === '' ? others : { ...others, [language]: fresh };
    const empty = Object.keys(all).length === 0 && prompt.audio === undefined;
    field.write(empty && optional ? undefined : { ...prompt, text: all });
  };
  const audio = typeof prompt.audio === 'string' ? prompt.audio : null;
  const heard = { text: speakable(text), language, recording: useRecordedSound(audio, language) };
  const { speaking } = listening;
  return (
    <div data-pointer={field.pointer}>
      <div className={classes.promptBar}>
        <Input.Label htmlFor={id} className={classes.label}>
          {field.label}
        </Input.Label>
        {flow.languages.length > 1 && (
          <div role="tablist" aria-label={t('prompt.languages')} className={classes.languageTabs}>
            {flow.languages.map((tag) => {
              const missing = some && textIn(tag) === '';
              const name = nameOfLanguage(screen, tag);
              return (
                <button
                  key={tag}
                  type="button"
                  role="tab"
                  aria-selected={tag === language}
                  aria-label={missing ? t('prompt.missing', { language: name }) : name}
                  data-missing={missing || undefined}
                  className={classes.languageTab}
                  style={{ border: 0, cursor: 'pointer', ...(tag === language ? {} : { background: 'none' }) }}
                  onClick={() => chooseLanguage(tag)}
                >
                  {tag.toUpperCase()}
                </button>
              );
            })}
          </div>
        )}
        <div className={classes.tools}>
          <InsertPart input={input} onInsert={write} />
          <Tooltip label={t(speaking ? 'prompt.stop' : 'prompt.listen')}>
            <ActionIcon
              size={26}
              aria-label={t(speaking ? 'prompt.stop' : 'prompt.listen')}
              disabled={!listening.possible(heard)}
              bg="transparent"
              onClick={() => listening.toggle(heard)}
            >
              {speaking ? <IconPlayerStop size={16} stroke={1.8} /> : <IconPlayerPlay size={16} stroke={1.8} />}
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
      <Textarea
        ref={input}
        id={id}
        lang={language}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={4000}
        placeholder={t('prompt.placeholder', { language: nameOfLanguage(screen, language) })}
        value={text}
        readOnly={field.readOnly}
        description={field.help}
        error={field.errorWithin}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <RecordingChoice
        value={audio}
        onChange={(chosen) => {
          const { audio: _old, ...rest } = prompt;
          field.write({ text: texts, ...rest, ...(chosen === null ? {} : { audio: chosen }) });
        }}
      />
    </div>
  );
}
