import type { Twiml } from './twiml.ts';

/** Milliseconds between two looks at a provider that was there, and at one that wasn't. */
const WELL_MS = 300_000;
const ILL_MS = 15_000;

/** Asks the provider now and then whether it is there and knows us, so that its state is known before a call needs it. */
export type KeepAsking = { readonly start: () => Promise<void>; readonly stop: () => void };

export function keepAsking({ rest, parts, settings }: Pick<Twiml, 'rest' | 'parts' | 'settings'>): KeepAsking {
  let cancel = () => {};
  let stopped = false;
  let well = true;

  async function look(): Promise<void> {
    try {
      await rest?.checkAccount();
      well = true;
    } catch (error) {
      if (well) parts.log.warn({ connection: settings.name, err: error }, 'The provider can not be asked');
      well = false;
    }
    if (!stopped) cancel = parts.clock.after(well ? WELL_MS : ILL_MS, () => void look());
  }

  return {
    start: async () => {
      if (rest !== null) await look();
    },
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}
