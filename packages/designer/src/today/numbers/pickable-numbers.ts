import type { TodayNumber } from '../../api/today.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import type { Pickable } from '../dialog/pick-list.tsx';

export function pickableNumbers(numbers: readonly TodayNumber[]): readonly Pickable[] {
  return numbers.map(({ number, title }) =>
    title === ''
      ? { value: number, title: formatNumber(number) }
      : { value: number, title, note: formatNumber(number) },
  );
}

/** Languages that callers of these numbers speak, the usual ones first. */
export function languagesOf(numbers: readonly TodayNumber[]): readonly string[] {
  const usual = numbers.flatMap(({ heard }) => heard.languages.slice(0, 1));
  return [...new Set([...usual, ...numbers.flatMap(({ heard }) => heard.languages)])];
}
