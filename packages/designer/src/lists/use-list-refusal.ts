import { useTranslation } from 'react-i18next';
import type { ListUse } from '../api/lists.ts';
import { ApiError } from '../api/request.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';

const KNOWN = ['list-in-use', 'row-changed', 'list-changed', 'cannot-undo', 'csv-problems', 'key-taken'] as const;

/** Why the server refused a change of a list; what is in use is named with its places. */
export function useListRefusal(): (error: Error) => string {
  const { t } = useTranslation('lists');
  const usual = useRefusalText();
  return (error) => {
    const code = error instanceof ApiError ? KNOWN.find((known) => known === error.code) : undefined;
    if (!(error instanceof ApiError) || code === undefined) return usual(error);
    const uses = Array.isArray(error.body.usedBy) ? (error.body.usedBy as readonly ListUse[]) : [];
    return t(`refusals.${code}`, { places: uses.map(({ title }) => title).join(', ') });
  };
}
