/** The day after a moment by the clock of this place, as `2026-11-24`. */
export function dayAfter(moment: Date): string {
  const day = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The moment at which a day such as `2026-11-24` begins here, as ISO; null where it is no day. */
export function midnightOf(day: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) return null;
  const moment = new Date(Number(year), Number(month) - 1, Number(date));
  return moment.getMonth() === Number(month) - 1 ? moment.toISOString() : null;
}
