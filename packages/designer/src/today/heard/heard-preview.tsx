import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type HeardQuestion, type Instead, useHeard } from '../../api/heard.ts';
import { nameOfLanguage } from '../../i18n/format.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { useDayWords } from '../use-day-words.ts';
import { Pills } from '../when/pills.tsx';
import classes from './heard-preview.module.css';
import { HeardTexts } from './heard-texts.tsx';

type HeardPreviewProps = {
  /** Numbers that it can be heard at; the first one at first. */
  readonly numbers: readonly { readonly number: string; readonly title: string }[];
  /** Epoch milliseconds; null: now. */
  readonly at: number | null;
  readonly instead: Instead;
};

const TYPING_MS = 400;

/** Exactly what callers of a number will hear, before anything is stored. */
export function HeardPreview({ numbers, at, instead }: HeardPreviewProps) {
  const { t, language: screen } = useDayWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const [language, setLanguage] = useState<string | null>(null);
  const number = numbers.find((one) => one.number === chosen) ?? numbers[0];
  const [question] = useDebouncedValue<HeardQuestion>(
    {
      number: number?.number ?? '',
      instead,
      ...(at === null ? {} : { at }),
      ...(language === null ? {} : { language }),
    },
    TYPING_MS,
  );
  const { data: heard, error } = useHeard(question, number !== undefined);
  if (number === undefined) return null;
  const languages = heard?.languages ?? [];
  return (
    <section className={classes.preview} aria-label={t('heard.title')} aria-live="polite">
      <h4>{t('heard.title')}</h4>
      {numbers.length > 1 && (
        <Select
          size="md"
          aria-label={t('heard.number')}
          allowDeselect={false}
          data={numbers.map((one) => ({ value: one.number, label: one.title || formatNumber(one.number) }))}
          value={number.number}
          onChange={setChosen}
        />
      )}
      {languages.length > 1 && (
        <Pills
          label={t('heard.language')}
          options={languages.map((tag) => ({ value: tag, label: nameOfLanguage(screen, tag) }))}
          value={language ?? heard?.said[0]?.language ?? languages[0] ?? ''}
          onChange={setLanguage}
        />
      )}
      {heard !== undefined && <HeardTexts heard={heard} />}
      {error !== null && heard === undefined && <p className={classes.note}>{t('heard.failed')}</p>}
    </section>
  );
}
