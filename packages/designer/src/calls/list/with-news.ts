import type { CallFilter, CallPage, CallSummary } from '../../api/calls.ts';

/** Whether a call belongs into a list with this filter. */
export function fitsFilter(call: CallSummary, { flow, number, outcome, reference }: CallFilter): boolean {
  return (
    (flow === undefined || flow === '' || call.flow === flow) &&
    (number === undefined || number === '' || call.dialled === number) &&
    (outcome === undefined || call.outcome === outcome) &&
    (reference === undefined || reference === '' || call.reference.startsWith(reference))
  );
}

/**
 * The pages of a list with a call as it is now: in its place if it is there, at the top if it is new, away if it no
 * longer fits. Calls older than the pages stay out of them.
 */
export function withNews(pages: readonly CallPage[], call: CallSummary, filter: CallFilter): readonly CallPage[] {
  const fits = fitsFilter(call, filter);
  const known = pages.some((page) => page.calls.some(({ id }) => id === call.id));
  if (known) {
    return pages.map((page) => ({
      ...page,
      calls: page.calls.flatMap((one) => (one.id !== call.id ? [one] : fits ? [call] : [])),
    }));
  }
  const [first, ...rest] = pages;
  const newest = first?.calls[0];
  const isNew = newest === undefined || call.startedAt >= newest.startedAt;
  if (!fits || first === undefined || !isNew) return pages;
  return [{ ...first, calls: [call, ...first.calls] }, ...rest];
}
