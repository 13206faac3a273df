import type { Json } from '../../document/index.ts';
import type { ExpressionContext } from '../types.ts';

/** Thursday, 26 November 2026, 10:30 in Berlin. */
export const NOW = 1_795_685_400_000;

/** A call of a known customer in German. */
export function contextOf(
  variables: Readonly<Record<string, Json>> = {},
  change: Partial<ExpressionContext> = {},
): ExpressionContext {
  return {
    variables,
    caller: { number: '+498999998100', anonymous: false, country: 'DE', contact: { vip: true, name: 'Ann' } },
    call: { dialled: '08999998100', reference: '20774139', language: 'de' },
    hours: null,
    queue: null,
    callback: null,
    language: 'de',
    now: NOW,
    timeZone: 'Europe/Berlin',
    ...change,
  };
}
