import { Textarea } from '@mantine/core';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useDayWords } from '../use-day-words.ts';
import classes from './texts-per-language.module.css';

type TextsPerLanguageProps = {
  /** Languages that callers can speak, the usual one first. */
  readonly languages: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  readonly onChange: (texts: Readonly<Record<string, string>>) => void;
};

/** What callers hear, in each of their languages, side by side where there is room. */
export function TextsPerLanguage({ languages, texts, onChange }: TextsPerLanguageProps) {
  const { t, language } = useDayWords();
  const all = [...new Set([...languages, ...Object.keys(texts)])];
  const some = all.some((tag) => (texts[tag] ?? '').trim() !== '');
  return (
    <div className={classes.texts}>
      {all.map((tag, index) => {
        const name = nameOfLanguage(language, tag);
        const missing = some && (texts[tag] ?? '').trim() === '';
        return (
          <Textarea
            key={tag}
            lang={tag}
            size="md"
            label={t('texts.label', { language: name })}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={4000}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            {...(missing ? { description: t('texts.missing', { language: name }) } : {})}
            value={texts[tag] ?? ''}
            onChange={(event) => onChange({ ...texts, [tag]: event.currentTarget.value })}
          />
        );
      })}
    </div>
  );
}

/** Texts without the empty ones. */
export function filledTexts(texts: Readonly<Record<string, string>>): Record<string, string> {
  const filled = Object.entries(texts).map(([tag, text]) => [tag, text.trim()] as const);
  return Object.fromEntries(filled.filter(([, text]) => text !== ''));
}
