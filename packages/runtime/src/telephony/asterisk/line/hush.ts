import type { Reply } from '../../../calls/reply.ts';
import type { Ari } from '../ari/ari.ts';
import { lineId } from '../ids.ts';

/** Of what is said again, the first time may still be playing. */
export function againId(id: string): string {
  return `${id}.again`;
}

/** The music that a caller hears, by name: whoever takes the call up must be able to stop it. */
export const MUSIC_VARIABLE = 'CALLWRIGHT_MUSIC';

/**
 * Stops what an earlier performance of this line has left playing: texts, by the names that they were given, and music.
 * @throws when Asterisk can't be reached.
 */
export async function hush(ari: Ari, call: string, channel: string, { generation, verbs }: Reply): Promise<void> {
  const texts = verbs.flatMap(({ verb }, nth) => (verb === 'say' ? [nth] : []));
  const ids = texts.flatMap((nth) =>
    // A line that goes on with the texts of the one before plays them under that one's name.
    [generation, generation - 1].flatMap((of) => [lineId(call, of, nth), againId(lineId(call, of, nth))]),
  );
  const music = await ari.variable(channel, MUSIC_VARIABLE);
  const all = music === '' ? ids : [...ids, music];
  await Promise.all(all.map((id) => ari.order('DELETE', `/playbacks/${id}`)));
  await ari.order('DELETE', `/channels/${encodeURIComponent(channel)}/moh`);
}
