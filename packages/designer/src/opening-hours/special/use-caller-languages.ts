import { useStoredHours } from '../../api/opening-hours.ts';
import { SCREEN_LANGUAGES } from '../../i18n/languages.ts';

/** The languages in which the call flows that ask these hours speak to callers, and those of what is written already. */
export function useCallerLanguages(
  name: string,
  written: Readonly<Record<string, string>> | undefined,
): readonly string[] {
  const { data: hours } = useStoredHours(name);
  const spoken = hours?.usedBy.flatMap(({ languages }) => languages) ?? [];
  return [...new Set([...(spoken.length === 0 ? SCREEN_LANGUAGES : spoken), ...Object.keys(written ?? {})])];
}
