import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/request.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';

const KNOWN = ['field-changed', 'field-problems'] as const;

/** Why the server refused another value. */
export function useFieldRefusal(): (error: Error) => string {
  const { t } = useTranslation('announcements');
  const usual = useRefusalText();
  return (error) => {
    const code = error instanceof ApiError ? KNOWN.find((known) => known === error.code) : undefined;
    return code === undefined ? usual(error) : t(`texts.refusals.${code}`);
  };
}
