import { useQuery } from '@tanstack/react-query';
import type { PhoneConnection } from '../api/connections.ts';
import type { PhoneNumber } from '../api/numbers.ts';
import { loadPart, withParts } from '../phone/plan/load-parts.ts';
import { type Need, needsOf, unmetNeeds } from './needs-of.ts';

const NONE: readonly Need[] = [];

/** What the call flow of a number, as it is live, needs and its connection can't do. */
export function useUnmetNeeds({ flow }: PhoneNumber, connection: PhoneConnection | undefined): readonly Need[] {
  const able = connection?.capabilities ?? null;
  const { data: needs = NONE } = useQuery({
    queryKey: ['needs', flow],
    queryFn: async () => {
      const live = flow === null ? null : await loadPart(flow);
      return live === null ? NONE : needsOf(await withParts(live, loadPart));
    },
    enabled: flow !== null && able !== null,
    staleTime: 30_000,
  });
  return able === null ? NONE : unmetNeeds(needs, able);
}
