import type { Store } from '../store/store.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';
import { SIMULATOR } from '../telephony/simulator/simulator.ts';
import type { Origin } from './asked-from.ts';

/**
 * The line for a callback that a person enters: of the numbers whose call flows are live, one of a phone connection that
 * can ring, else the simulator's. Null where there is none: nothing could be rung.
 */
export async function lineByHand(
  store: Pick<Store, 'numbers' | 'aliases'>,
  providers: ProviderDirectory,
): Promise<Origin | null> {
  const lines = (await store.numbers.list()).flatMap(({ number, connection, flow, alias }) => {
    const provider = connection ?? SIMULATOR;
    const rings = (providers.get(provider)?.callOut ?? null) !== null;
    return flow === null || !rings ? [] : [{ number, provider, flow, alias }];
  });
  for (const line of lines.sort((a, b) => Number(a.provider === SIMULATOR) - Number(b.provider === SIMULATOR))) {
    const alias = await store.aliases.find(line.flow, line.alias);
    if (alias === null) continue;
    const { number: dialled, provider, flow } = line;
    return {
      reference: '',
      provider,
      dialled,
      flow,
      revision: alias.revision,
      left: null,
      clockOffset: 0,
      world: null,
    };
  }
  return null;
}
