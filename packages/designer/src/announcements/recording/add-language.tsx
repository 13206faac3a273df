import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import classes from './recording.module.css';

type AddLanguageProps = { readonly languages: readonly string[]; readonly onAdd: (language: string) => void };

/** A language that isn't on the page yet. */
export function AddLanguage({ languages, onAdd }: AddLanguageProps) {
  const { t } = useTranslation('announcements');
  const screen = useScreenLanguage();
  if (languages.length === 0) return null;
  return (
    <Select
      className={classes.addLanguage ?? ''}
      aria-label={t('one.addLanguage')}
      placeholder={t('one.addLanguage')}
      searchable
      data={languages.map((language) => ({ value: language, label: nameOfLanguage(screen, language) }))}
      value={null}
      onChange={(language) => language !== null && onAdd(language)}
    />
  );
}
