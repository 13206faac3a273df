import { Textarea } from '@mantine/core';
import { useFlows } from '../../api/flows.ts';
import { useStoredHours } from '../../api/opening-hours.ts';
import { nameOfLanguage } from '../../i18n/format.ts';
import { SCREEN_LANGUAGES } from '../../i18n/languages.ts';
import { useSpeaker } from '../words/use-speaker.ts';

type TextsFieldsProps = {
  /** Name of the opening hours: their call flows say in which languages callers are spoken to. */
  readonly usedIn: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly onChange: (texts: Readonly<Record<string, string>>) => void;
};

/** What callers hear, in each of their languages. */
export function TextsFields({ usedIn, texts, onChange }: TextsFieldsProps) {
  const { t, language } = useSpeaker();
  const { data: flows = [] } = useFlows();
  const { data: hours } = useStoredHours(usedIn);
  const spoken = flows
    .filter(({ id }) => hours?.usedBy.some(({ flow }) => flow === id))
    .flatMap(({ languages }) => languages);
  const languages = [...new Set([...(spoken.length === 0 ? SCREEN_LANGUAGES : spoken), ...Object.keys(texts)])];
  return languages.map((tag) => (
    <Textarea
      key={tag}
      label={t('special.sentence', { language: nameOfLanguage(language, tag) })}
      autosize
      minRows={1}
      maxLength={4000}
      value={texts[tag] ?? ''}
      onChange={(event) => onChange({ ...texts, [tag]: event.currentTarget.value })}
    />
  ));
}
