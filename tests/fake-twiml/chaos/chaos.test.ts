import type { ProviderParts } from '@callwright/runtime/telephony';
import { describe, expect, test } from 'vitest';
import { PROVIDER_KINDS } from '../open-provider.ts';
import { faultsOfChaos } from './check-chaos.ts';
import { playChaos } from './play-chaos.ts';

/** How many calls each provider gets; all thousand by `CALLWRIGHT_CHAOS_CALLS=1000`. */
const CALLS = Number(process.env.CALLWRIGHT_CHAOS_CALLS ?? 40);
const SEED = Number(process.env.CALLWRIGHT_CHAOS_SEED ?? 1);
const DATABASES =
  process.env.CALLWRIGHT_CHAOS_DATABASE === 'postgres' ? (['postgres'] as const) : (['sqlite'] as const);
const TROUBLE = { repeated: 0.1, late: 0.1, lost: 0.05, lostAgain: 0, latestMs: 20_000 };

describe.each(DATABASES)('calls whose webhooks come twice, late and not at all, on %s', (database) => {
  test.each(PROVIDER_KINDS)(
    `of ${CALLS} by %s each ends once, is answered once, and rings nobody twice`,
    async (kind) => {
      const chaos = await playChaos({ kind, database, calls: CALLS, seed: SEED, trouble: TROUBLE });
      try {
        const { deliveries } = chaos.house.provider.fake.webhooks;
        console.log(
          `${kind} on ${database}: ${CALLS} calls, ${deliveries.length} webhooks, of which ${
            deliveries.filter((one) => one.kind === 'repeated').length
          } again and ${deliveries.filter(({ status }) => status === 'lost').length} lost; ${chaos.asked.length} services asked`,
        );
        expect((await faultsOfChaos(chaos)).slice(0, 20)).toEqual([]);
      } finally {
        await chaos.house.close();
      }
    },
    900_000,
  );

  test('whoever takes old reports for new ones is found out', async () => {
    const chaos = await playChaos({
      kind: 'twilio',
      database,
      calls: 20,
      seed: SEED,
      trouble: { ...TROUBLE, repeated: 0.5 },
      between: (parts) => ({ ...parts, calls: { ...parts.calls, take: takingAll(parts.calls) } }),
    });
    try {
      expect(await faultsOfChaos(chaos)).not.toEqual([]);
    } finally {
      await chaos.house.close();
    }
  }, 300_000);
});

/** Takes every report as if it had happened on the line that stands. */
function takingAll(calls: ProviderParts['calls']): ProviderParts['calls']['take'] {
  return async (call, event) => {
    const standing = await calls.standing(call);
    const now = 'generation' in event && standing !== null ? { ...event, generation: standing.generation } : event;
    return calls.take(call, now);
  };
}
