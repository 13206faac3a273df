import type { NewRecording } from '../../recordings/recordings.ts';
import type { Twiml } from '../twiml.ts';

/** A recording at the provider. */
export type ProviderSound = Pick<NewRecording, 'ref' | 'kind' | 'call' | 'seconds'> & {
  readonly url: string;
  /** The provider's name of it. */
  readonly sid: string;
};

/** Milliseconds before each further try: a provider takes a while to get a recording ready. */
const TRIES = [0, 1000, 2000, 5000, 15_000, 60_000, 300_000];

/** Takes a recording home and deletes it at the provider. It goes on by itself; a report that comes again is harmless. */
export function fetchSound(twiml: Twiml, sound: ProviderSound): void {
  const { fetching } = twiml.memory;
  if (fetching.has(sound.ref)) return;
  fetching.add(sound.ref);
  tryFrom(twiml, sound, 0);
}

function tryFrom(twiml: Twiml, sound: ProviderSound, nth: number): void {
  const { parts, memory } = twiml;
  const wait = TRIES[nth];
  if (wait === undefined) {
    memory.fetching.delete(sound.ref);
    parts.log.error({ call: sound.call, ref: sound.ref }, 'A recording could not be fetched from the provider');
    return;
  }
  parts.clock.after(wait, () => {
    takeHome(twiml, sound).then(
      () => memory.fetching.delete(sound.ref),
      (error: unknown) => {
        parts.log.warn({ call: sound.call, ref: sound.ref, err: error, nth }, 'A recording is not there yet');
        tryFrom(twiml, sound, nth + 1);
      },
    );
  });
}

async function takeHome({ parts, web, rest }: Twiml, { url, sid, ...about }: ProviderSound): Promise<void> {
  const { recordings, log } = parts;
  if (!(await recordings.has(about.ref))) {
    const { audio, type } = await web.sound(url);
    await recordings.keep({ ...about, audio, type });
  }
  if (rest === null || sid === '') return;
  await rest.recordings.remove(sid).catch((error: unknown) => {
    log.warn({ call: about.call, ref: about.ref, err: error }, 'A recording was not deleted at the provider');
  });
}
