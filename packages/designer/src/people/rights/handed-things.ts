import { useAnnouncements } from '../../api/announcements.ts';
import { useHandedFields } from '../../api/fields.ts';
import { useNames } from '../../api/names.ts';
import { useNumbers } from '../../api/numbers.ts';
import type { GRANT_KINDS } from '../../api/people-types.ts';
import { formatNumber } from '../../numbers/format-number.ts';

export type HandedKind = (typeof GRANT_KINDS)[number] | 'queue';
export type Thing = { readonly name: string; readonly title: string };

/** What there is to hand to somebody, by kind. */
export function useHandedThings(): Readonly<Record<HandedKind, readonly Thing[]>> {
  const { data: names } = useNames();
  const { data: numbers = [] } = useNumbers();
  const { data: announcements = [] } = useAnnouncements();
  const { data: fields = [] } = useHandedFields();
  return {
    schedule: names?.schedules ?? [],
    announcement: announcements.map(({ name, title }) => ({ name, title })),
    list: names?.lists ?? [],
    box: names?.boxes ?? [],
    queue: names?.queues ?? [],
    number: numbers.map(({ number, title }) => ({ name: number, title: `${title} · ${formatNumber(number)}` })),
    field: fields.map(({ flow, name, title }) => ({ name: `${flow}/${name}`, title })),
  };
}
