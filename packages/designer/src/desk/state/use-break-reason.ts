import { useTranslation } from 'react-i18next';

/** Known to the server, too: see its `break-reason.ts`. */
export const BREAK_REASONS = ['lunch', 'short', 'training', 'meeting', 'other'] as const;
export type BreakReason = { readonly known: (typeof BREAK_REASONS)[number] } | string;

/** Why somebody is on a break, in the reader's language; agents' own words as they are. */
export function useBreakReason(): (kept: string) => string {
  const { t } = useTranslation('desk');
  return (kept) => {
    const known = BREAK_REASONS.find((one) => kept === `#${one}`);
    return known === undefined ? kept : t(`reasons.${known}`);
  };
}
