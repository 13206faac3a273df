import { connectAsterisk } from '@callwright/runtime/asterisk';
import {
  CALLER_HZ,
  type Caller,
  type ConformanceBench,
  type ConformanceParts,
  loudnessOf,
  MUSIC_HZ,
  type OpenBench,
  PHONE_HZ,
  type PhoneEnd,
  samplesOf,
} from '@callwright/runtime/conformance';
import { type AriClient, openAri } from './ari-client.ts';
import { asteriskPorts, type RunningAsterisk, startAsterisk } from './asterisk.ts';
import { APP, settingsFor } from './asterisk-settings.ts';
import { type Ear, openEar } from './ear.ts';
import { FAR_APP, type FarExchange, openFarExchange, type Ringing } from './far-exchange.ts';
import type { TelephoneEnd } from './telephone-end.ts';
import { until } from './until.ts';

/** Real telephones: a second Asterisk, over SIP and RTP, is everybody who calls and is called. */
export const asteriskBench: ConformanceBench = {
  name: 'Asterisk',
  capabilities: { speech: false, recording: true, conference: true, monitoring: true, keysWhileBridged: 'any' },
  skills: ['rings', 'refuses', 'accepts', 'messages', 'sound', 'voices', 'legs', 'refusal'],
  open: openAsterisk,
};

const LISTENING_SECONDS = 0.8;
const AUDIBLE = 0.05;

/** The bench, and the exchanges behind it. */
export type AsteriskBench = OpenBench & {
  readonly near: RunningAsterisk;
  readonly exchange: FarExchange;
  readonly ear: Ear;
  /** What a caller hears within so many seconds, as WAV. */
  readonly listen: (caller: Caller, seconds: number) => Promise<Uint8Array>;
};

export async function openAsterisk(parts: ConformanceParts): Promise<AsteriskBench> {
  const farPorts = await asteriskPorts();
  const nearPorts = await asteriskPorts(farPorts.sip);
  const near = await startAsterisk(nearPorts, APP);
  const far = await startAsterisk({ ...farPorts, trunk: nearPorts.sip }, FAR_APP);
  const observer = await openAri(near, 'observer', true);
  const ear = openEar(observer, parts.voices.lengthOf);
  const exchange = await openFarExchange(far, pitchOf, (callId) => ear.playedTo(callId).length > 0);
  const calls = new Map<string, string>();
  const ends = new Map<Caller, TelephoneEnd>();
  const connection = connectAsterisk(settingsFor(near.url), { ...parts, calls: { ...parts.calls, start } });
  await connection.start();
  await until(
    () => connection.state().kind === 'connected',
    () => 'The connection to Asterisk does not stand.',
    10_000,
  );

  async function start(order: Parameters<typeof parts.calls.start>[0]) {
    const started = await parts.calls.start(order);
    calls.set(order.providerRef ?? '', started.kind === 'started' ? started.call : '');
    return started;
  }

  const heardBy = (end: TelephoneEnd | undefined) =>
    (end === undefined ? [] : ear.playedTo(end.callId())).flatMap(({ media, how }) => {
      const text = parts.voices.textOf(media);
      return text === null || text === 'music' || text === 'beep' ? [] : [{ text, how }];
    });

  async function voicesFor(end: TelephoneEnd | undefined, nameOf: (nth: number) => string): Promise<string[]> {
    if (end === undefined) return [];
    const samples = samplesOf(await end.listen(LISTENING_SECONDS));
    const people = [
      ['caller', CALLER_HZ],
      ...PHONE_HZ.map((hz, nth) => [nameOf(nth), hz]),
      ['music', MUSIC_HZ],
    ] as const;
    return people.filter(([, hz]) => loudnessOf(Number(hz), samples) > AUDIBLE).map(([name]) => String(name));
  }

  const endOf = (now: () => Ringing | undefined, nameOf: (nth: number) => string): PhoneEnd => ({
    heard: () => heardBy(now()?.end),
    voices: () => voicesFor(now()?.end, nameOf),
    press: async (keys) => now()?.end.press(keys),
    hangUp: async () => now()?.end.hangUp(),
    state: () => now()?.state ?? 'idle',
  });

  return {
    near,
    exchange,
    ear,
    provider: connection.provider,
    ring: async (ring) => {
      const call = await exchange.call({ ...ring, hz: CALLER_HZ });
      const scenario = ring.dialled.slice(-3);
      const known = () => calls.get(ear.channelOf(call.end.callId()) ?? '');
      // Its name is asked for when the channel is made: the answer may come after that of the call.
      if (call.state === 'up')
        await until(
          () => known() !== undefined,
          () => 'A call is not known here.',
          5000,
        );
      const caller: Caller = {
        ...endOf(
          () => call,
          (nth) => `+498955${scenario}${nth}`,
        ),
        call: known() ?? '',
        say: async () => {},
        sound: call.end.sound,
      };
      ends.set(caller, call.end);
      return caller;
    },
    listen: async (caller, seconds) => (await ends.get(caller)?.listen(seconds)) ?? new Uint8Array(),
    plan: exchange.plan,
    phone: (number) => ({
      ...endOf(
        () => exchange.callsTo(number).at(-1),
        (nth) => number.slice(0, -1) + nth,
      ),
      rung: () => exchange.callsTo(number).length,
      shown: () => exchange.callsTo(number).at(-1)?.number ?? '',
    }),
    trouble: () => {},
    leftovers: () => leftoversOf(observer),
    close: async () => {
      await connection.stop();
      observer.close();
      exchange.close();
      await Promise.all([near.stop(), far.stop()]);
    },
  };
}

export async function leftoversOf(ari: AriClient): Promise<string[]> {
  const all = await Promise.all([ari.ask('GET', '/channels'), ari.ask('GET', '/bridges')]);
  return (all.flat() as { id: string; name: string }[]).map(({ id, name }) => `${name} ${id}`);
}

const pitchOf = (number: string): number => PHONE_HZ[Number(number.at(-1))] ?? CALLER_HZ;
