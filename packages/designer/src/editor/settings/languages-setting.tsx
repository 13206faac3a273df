import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';

/** Languages that are often spoken with callers; any other tag of a stored call flow is offered too. */
const OFFERED = [
  'de',
  'en',
  'hu',
  'fr',
  'it',
  'es',
  'pl',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'ro',
  'bg',
  'nl',
  'da',
  'sv',
  'pt',
  'uk',
  'ru',
  'tr',
  'ar',
];

/** The languages that callers hear; the first is spoken unless something else is chosen. */
export function LanguagesSetting() {
  const { t } = useTranslation('editor');
  const screen = useScreenLanguage();
  const store = useEditorStore();
  const languages = useEditor((state) => state.flow.languages);
  const data = [...new Set([...OFFERED, ...languages])].map((tag) => ({
    value: tag,
    label: nameOfLanguage(screen, tag),
  }));
  return (
    <MultiSelect
      label={t('settings.languages')}
      description={t('settings.languagesHelp')}
      data={data}
      value={languages}
      searchable
      maxValues={20}
      onChange={(chosen) => {
        if (chosen.length > 0) store.getState().edit((flow) => ({ ...flow, languages: chosen }));
      }}
    />
  );
}
