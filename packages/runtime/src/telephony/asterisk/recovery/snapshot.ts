import type { Ari } from '../ari/ari.ts';
import { type AriChannel, ariChannel, arrayOf, objectOf, textOf } from '../ari/ari-event.ts';

export type AriBridge = { readonly id: string; readonly channels: readonly string[] };

/** What Asterisk has at one moment. */
export type Snapshot = {
  /** Every channel, ours or not: telephones that still ring are in no application. */
  readonly channels: ReadonlyMap<string, AriChannel>;
  /** Those that are in our application and do what we order. */
  readonly ours: ReadonlySet<string>;
  readonly bridges: readonly AriBridge[];
  /** Names of recordings that are finished and not yet fetched. */
  readonly stored: readonly string[];
};

/** @throws when Asterisk can't be asked. */
export async function takeSnapshot(ari: Ari, app: string): Promise<Snapshot> {
  const [application, channels, bridges, stored] = await Promise.all([
    ari.read(`/applications/${encodeURIComponent(app)}`),
    ari.read('/channels'),
    ari.read('/bridges'),
    ari.read('/recordings/stored'),
  ]);
  return {
    channels: new Map(arrayOf(channels).map((one) => [textOf(objectOf(one).id), ariChannel(one)])),
    ours: new Set(arrayOf(objectOf(application).channel_ids).map(textOf)),
    bridges: arrayOf(bridges).map((one) => {
      const { id, channels: members } = objectOf(one);
      return { id: textOf(id), channels: arrayOf(members).map(textOf) };
    }),
    stored: arrayOf(stored).map((one) => textOf(objectOf(one).name)),
  };
}
