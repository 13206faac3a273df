import { rmSync } from 'node:fs';
import { CALLER_HZ, loudnessOf, MUSIC_HZ, PHONE_HZ, readTone, samplesOf } from '@callwright/runtime/conformance';
import type { Store } from '@callwright/runtime/store';
import { temporaryFolder } from '@callwright/runtime/store-testing';
import { type AriClient, openAri } from '../ari-client.ts';
import { asteriskPorts, type RunningAsterisk, startAsterisk } from '../asterisk.ts';
import { leftoversOf } from '../asterisk-bench.ts';
import { APP } from '../asterisk-settings.ts';
import { type Ear, openEar } from '../ear.ts';
import { FAR_APP, type FarExchange, openFarExchange, type Ringing } from '../far-exchange.ts';

/** An Asterisk that Callwright is connected to, and another one that is everybody who calls and all agents' telephones. */
export type QueueTelephones = {
  readonly near: RunningAsterisk;
  readonly exchange: FarExchange;
  readonly ear: Ear;
  /** Where a Callwright keeps everything. */
  readonly folder: string;
  /** Texts that were played to a telephone so far. */
  readonly heard: (phone: Ringing) => readonly string[];
  /** Who is heard at a telephone within a moment: `caller`, numbers of agents' telephones by their last digit, `music`. */
  readonly voices: (phone: Ringing) => Promise<readonly string[]>;
  /** Somebody rings, and sounds all the time. */
  readonly ring: (dialled: string) => Promise<Ringing>;
  /** What this telephone was rung for last; @throws before it was rung. */
  readonly phone: (number: string) => Ringing;
  readonly leftovers: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

const LISTENING_SECONDS = 0.8;
const AUDIBLE = 0.05;
let callers = 0;

/** The last digit of an agent's number is their pitch. */
const pitchOf = (number: string): number => PHONE_HZ[Number(number.at(-1))] ?? CALLER_HZ;

export async function openQueueTelephones(): Promise<QueueTelephones> {
  const farPorts = await asteriskPorts();
  const ports = await asteriskPorts(farPorts.sip);
  const near = await startAsterisk(ports, APP);
  const far = await startAsterisk({ ...farPorts, trunk: ports.sip }, FAR_APP);
  const observer: AriClient = await openAri(near, 'observer', true);
  const ear = openEar(observer, (media) => readTone(media)?.ms ?? 0);
  const exchange = await openFarExchange(far, pitchOf, (callId) => ear.playedTo(callId).length > 0);
  const folder = temporaryFolder('callwright-queues-');
  const people = [
    ['caller', CALLER_HZ],
    ...PHONE_HZ.map((hz, nth) => [String(nth), hz] as const),
    ['music', MUSIC_HZ],
  ] as const;
  return {
    near,
    exchange,
    ear,
    folder,
    heard: ({ end }) => ear.playedTo(end.callId()).map(({ media }) => readTone(media)?.text ?? ''),
    voices: async ({ end }) => {
      const samples = samplesOf(await end.listen(LISTENING_SECONDS));
      return people.filter(([, hz]) => loudnessOf(hz, samples) > AUDIBLE).map(([name]) => name);
    },
    ring: (dialled) =>
      exchange.call({ dialled, from: `+498912${String(3000 + callers++)}`, hz: CALLER_HZ, sounding: true }),
    phone: (number) => {
      const last = exchange.callsTo(number).at(-1);
      if (last === undefined) throw new Error(`${number} was not rung.`);
      return last;
    },
    leftovers: () => leftoversOf(observer),
    close: async () => {
      observer.close();
      exchange.close();
      await Promise.all([near.stop(), far.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An agent whose telephone has this number; several ring as they like it. */
export async function putAgent(
  { agents }: Store,
  person: string,
  numbers: readonly string[],
  skills: Readonly<Record<string, number>> = {},
): Promise<void> {
  const devices = numbers.map((number) => ({ kind: 'number', number }) as const);
  const about = { name: person, state: 'offline', reason: null, since: 1, ring: 'together' } as const;
  await agents.putSample({ person, ...about, devices, skills: { ...skills } });
}

/** A queue, what it decides by, and who works in it, in their order. */
export async function putQueue(
  { named, members }: Store,
  name: string,
  document: Readonly<Record<string, string | number | null>>,
  people: readonly string[],
): Promise<void> {
  await named.put('queue', name, { title: name, document: { ...document }, at: Date.now() });
  await members.set(
    name,
    people.map((person) => ({ person, rank: 1 })),
  );
}
