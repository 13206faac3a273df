import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AriClient, AriMessage } from './ari-client.ts';
import { callIdOf } from './ear.ts';
import type { Tones } from './sounds.ts';

/** One of our telephones while it is in a call: a channel of the far exchange. */
export type TelephoneEnd = {
  readonly channel: string;
  /** What both exchanges call the connection; empty until known. */
  readonly callId: () => string;
  readonly answered: () => Promise<void>;
  /** From now on it sends its tone instead of silence. */
  readonly keepSounding: () => Promise<void>;
  readonly sound: (seconds: number) => Promise<void>;
  readonly press: (keys: string) => Promise<void>;
  readonly hangUp: () => Promise<void>;
  /** What it hears within so many seconds, as WAV. */
  readonly listen: (seconds: number) => Promise<Uint8Array>;
};

type Parts = { readonly ari: AriClient; readonly app: string; readonly tones: Tones; readonly recordings: string };

const KEY_MS = 120;
const BETWEEN_MS = 120;
const LONG_SECONDS = 300;
/** Asterisk may take so long on a busy machine to do something, or to tell of it. */
const LATE_MS = 8000;
let named = 0;

export function telephoneEnd({ ari, app, tones, recordings }: Parts, channel: string, hz: number): TelephoneEnd {
  const path = `/channels/${encodeURIComponent(channel)}`;
  let callId = '';
  /** The tone that is sent all the time. */
  let tone: Promise<string> | null = null;

  async function play(seconds: number, id = `sound-${named++}`): Promise<string> {
    await ari.ask('POST', `${path}/play/${id}`, { media: tones.media(hz, seconds) });
    return id;
  }

  const isOver = ({ type, channel: one }: AriMessage): boolean =>
    (type === 'StasisEnd' || type === 'ChannelDestroyed') && one?.id === channel;

  // A telephone sends sound all the time; without any, exchanges take it for dead.
  const silence = () => ari.ask('POST', `${path}/silence`);

  return {
    channel,
    callId: () => callId,
    answered: async () => {
      callId = (await callIdOf(ari, channel)) ?? '';
      await silence();
    },
    keepSounding: async () => {
      tone = play(LONG_SECONDS);
      await tone;
    },
    sound: async (seconds) => {
      // It may begin late on a busy machine, but its end is told.
      const id = `sound-${named++}`;
      const isTold = (message: AriMessage) =>
        (message.type === 'PlaybackFinished' && message.playback?.id === id) || isOver(message);
      const ended = told(ari, isTold, seconds * 1000 + LATE_MS);
      await play(seconds, id);
      await ended;
      await silence();
    },
    press: async (keys) => {
      // Asterisk sends keys only when nothing is played.
      if (tone !== null) await ari.ask('DELETE', `/playbacks/${await tone}`);
      await ari.ask('POST', `${path}/dtmf`, { dtmf: keys, duration: KEY_MS, between: BETWEEN_MS });
      await pause(keys.length * (KEY_MS + BETWEEN_MS));
      if (tone !== null) {
        tone = play(LONG_SECONDS);
        await tone;
      }
    },
    hangUp: async () => void (await ari.ask('DELETE', path)),
    listen: async (seconds) => {
      const name = `heard-${process.pid}-${named++}`;
      const snoop = `snoop-${name}.end`;
      const started = told(ari, ({ type, channel: one }) => type === 'StasisStart' && one?.id === snoop, LATE_MS);
      await ari.make(`${path}/snoop/${snoop}`, { spy: 'in', app, appArgs: 'snoop' });
      if (!(await started)) throw new Error(`Nothing is heard of ${snoop}.`);
      await ari.make(`/channels/${snoop}/record`, { name, format: 'wav' });
      await pause(seconds * 1000);
      await ari.ask('DELETE', `/channels/${snoop}`);
      return written(join(recordings, `${name}.wav`));
    },
  };
}

/** A recording, as soon as it is written. */
async function written(file: string): Promise<Uint8Array> {
  for (let looks = 0; ; looks++) {
    await pause(100);
    try {
      return new Uint8Array(await readFile(file));
    } catch (error) {
      if (looks > 30) throw error;
    }
  }
}

/** Whether something is told in time; to be called before whatever makes it happen. */
function told(ari: AriClient, isIt: (message: AriMessage) => boolean, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timeout = setTimeout(() => resolve(false), ms);
    ari.on((message) => {
      if (!isIt(message)) return;
      clearTimeout(timeout);
      resolve(true);
    });
  });
}
