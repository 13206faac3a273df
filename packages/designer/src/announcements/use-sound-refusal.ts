import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/request.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';

const KNOWN = [
  'no-sound',
  'format-unknown',
  'damaged',
  'empty',
  'too-long',
  'too-large',
  'too-quiet',
  'clipped',
  'no-such-line',
  'prompt-exists',
  'prompt-used',
] as const;

/** Why a sound wasn't taken, with its file's name and the second where the fault begins. */
export function useSoundRefusal(): (error: Error, file: string) => string {
  const { t } = useTranslation('announcements');
  const otherwise = useRefusalText();
  return (error, file) => {
    if (!(error instanceof ApiError)) return otherwise(error);
    const code = KNOWN.find((known) => known === error.code);
    if (code === undefined) return otherwise(error);
    const { second } = error.body;
    const where = typeof second === 'number' ? t('refusals.second', { second: Math.floor(second) }) : '';
    return t(`refusals.${code}`, { file, where });
  };
}
