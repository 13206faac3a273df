import type { Twiml } from './twiml.ts';

/** Milliseconds between two looks at a provider that was there, and at one that wasn't. */
const WELL_MS = 300_000;
const ILL_MS = 15_000;
/** Nobody talks for so long: what is known of telephones and callers is forgotten then. */
const KNOWN_MS = 2 * 86_400_000;

/** Asks the provider now and then whether it is there and knows us, so that its state is known before a call needs it. */
export type KeepAsking = { readonly start: () => Promise<void>; readonly stop: () => void };

export function keepAsking({ rest, parts, settings }: Pick<Twiml, 'rest' | 'parts' | 'settings'>): KeepAsking {
  let cancel = () => {};
  let stopped = false;
  let well = true;

  async function forget(): Promise<void> {
    const before = parts.clock.now() - KNOWN_MS;
    await parts.store.twimlLegs.forget(before);
    await parts.store.twimlCallers.forget(before);
  }

  async function look(): Promise<void> {
    try {
      await rest?.checkAccount();
      well = true;
    } catch (error) {
      if (well) parts.log.warn({ connection: settings.name, err: error }, 'The provider can not be asked');
      well = false;
    }
    await forget().catch((error: unknown) => parts.log.warn({ err: error }, 'What is over could not be forgotten'));
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
