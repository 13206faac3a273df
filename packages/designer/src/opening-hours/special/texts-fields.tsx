import { Textarea } from '@mantine/core';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { useCallerLanguages } from './use-caller-languages.ts';

type TextsFieldsProps = {
  /** Name of the opening hours: their call flows say in which languages callers are spoken to. */
  readonly usedIn: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly onChange: (texts: Readonly<Record<string, string>>) => void;
};

/** What callers hear, in each of their languages. */
export function TextsFields({ usedIn, texts, onChange }: TextsFieldsProps) {
  const { t, language } = useSpeaker();
  const languages = useCallerLanguages(usedIn, texts);
  return languages.map((tag) => (
    <Textarea
      key={tag}
      label={t('special.sentence', { language: nameOfLanguage(language, tag) })}
      lang={tag}
      autosize
      minRows={1}
      maxLength={4000}
      value={texts[tag] ?? ''}
      onChange={(event) => onChange({ ...texts, [tag]: event.currentTarget.value })}
    />
  ));
}
