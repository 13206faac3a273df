import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CALLER_HZ,
  type Caller,
  type FarPhone,
  loudnessOf,
  samplesOf,
  secondsOfTone,
  soon,
  TEXT_HZ,
} from '@callwright/runtime/conformance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AsteriskBench, openAsterisk } from '../asterisk-bench.ts';
import { openSampleHouse, type SampleHouse } from '../call-tests/sample-house.ts';
import { TELEPHONES } from '../telephones-are-there.ts';
import { talkFlow } from './talk-flow.ts';

/** What SIPp's agent plays. */
const AGENT_HZ = 880;
const LONG = 'A long welcome';
const FROM = '+4989123456';

describe.skipIf(!TELEPHONES)('golden calls', () => {
  let house: SampleHouse;
  let bench: AsteriskBench;
  beforeAll(async () => {
    house = await openSampleHouse((text) => (text === LONG ? 3000 : 250));
    bench = await openAsterisk({
      ...house.parts,
      dialling: { ask: async ({ to, from }) => ({ kind: 'allowed', to, from: from ?? '+493055500' }) },
    });
    house.registry.put(bench.provider);
  });
  afterAll(async () => {
    await bench?.close();
    await house?.close();
  });

  const texts = (end: Caller | FarPhone) => end.heard().map(({ text }) => text);
  const hears = (end: Caller | FarPhone, text: string) => soon(() => expect(texts(end)).toContain(text), 25_000);
  const wayOf = async (call: string) =>
    (await house.runtime.readLog(call, -1)).flatMap(({ entry }) =>
      entry.kind === 'left' ? [`${entry.node}:${entry.exit}`] : entry.kind === 'ended' ? [`ended by ${entry.by}`] : [],
    );
  const recordingsOf = (call: string) => house.recordings.of(call, 'call');

  /** Rings, and goes as far as the question of consent. */
  async function ringUntilConsent(dialled: string): Promise<Caller> {
    const caller = await bench.ring({ dialled, from: FROM, sounding: true });
    await hears(caller, 'To talk to us, press 1');
    await caller.press('1');
    await hears(caller, 'May we record');
    await pause(600);
    return caller;
  }

  test.concurrent('SIPp calls, an agent on SIPp takes the call by key, they talk, recorded, and the caller answers the survey', async () => {
    const agent = String(bench.near.ports.agents[0]);
    await house.publish('+493060001', talkFlow('sipp', [agent], 'inOrder'));
    const tone = (hz: number) => `play:${bench.near.recordings}/../../../media/tone${hz}.wav`;
    const phone = bench.near.sipp(
      'agent',
      agent,
      'answer',
      '--ring',
      '300',
      'wait:1200',
      'dtmf:1',
      'wait:700',
      tone(AGENT_HZ),
      'hangup',
    );
    await pause(500);
    const steps = [
      'wait:1500',
      'dtmf:1',
      'wait:1200',
      'dtmf:1',
      'wait:4500',
      tone(CALLER_HZ),
      'wait:2500',
      'dtmf:5',
      'await',
    ];
    const began = Date.now();
    const caller = bench.near.sipp('call', '+493060001', '--from', FROM, ...steps);
    const [code] = await once(caller, 'exit');
    phone.kill();
    expect(code).toBe(0);
    const [call] = await house.callsSince(began, '+493060001');
    await soon(async () =>
      expect(await wayOf(call ?? '')).toEqual([
        'greet:done',
        'ask:1',
        'consent:granted',
        'talk:answered',
        'survey:done',
        'bye:done',
        'ended by flow',
      ]),
    );
    // The recording holds both, so each was heard where the other is.
    await soon(() => expect(recordingsOf(call ?? '').length).toBe(1));
    const audio = recordingsOf(call ?? '')[0]?.audio ?? new Uint8Array();
    expect(secondsOfTone(CALLER_HZ, audio)).toBeGreaterThan(1);
    expect(secondsOfTone(AGENT_HZ, audio)).toBeGreaterThan(2);
  });

  test.concurrent('a talk is recorded with consent until it is revoked by keys, and two who talk hear each other', async () => {
    await house.publish('+493060002', talkFlow('revoked', ['+498960020'], 'inOrder'));
    bench.plan('+498960020', { does: 'answers', after: 0.3 });
    const caller = await ringUntilConsent('+493060002');
    await caller.press('1');
    const started = Date.now();
    const phone = bench.phone('+498960020');
    await hears(phone, 'A call for you, press 1');
    await phone.press('1');
    await soon(async () => expect(loudnessOf(CALLER_HZ, samplesOf(await heardBy('+498960020')))).toBeGreaterThan(0.05));
    expect(loudnessOf(620, samplesOf(await heardByCaller(caller)))).toBeGreaterThan(0.05);
    await caller.press('*9');
    const revoked = Date.now();
    await pause(2500);
    await phone.hangUp();
    await hears(caller, 'Did we help');
    await caller.press('5');
    await soon(() => expect(caller.state()).toBe('over'), 15_000);
    expect(await wayOf(caller.call)).toEqual([
      'greet:done',
      'ask:1',
      'consent:granted',
      'talk:answered',
      'survey:done',
      'bye:done',
      'ended by flow',
    ]);
    await soon(() => expect(recordingsOf(caller.call).length).toBe(1));
    const seconds = secondsOfTone(CALLER_HZ, recordingsOf(caller.call)[0]?.audio ?? new Uint8Array());
    expect(seconds).toBeGreaterThan(1.5);
    expect(seconds).toBeLessThan((revoked - started) / 1000 + 1);
  });

  test.concurrent('without consent there is no recording', async () => {
    await house.publish('+493060003', talkFlow('refused', ['+498960030'], 'inOrder'));
    bench.plan('+498960030', { does: 'answers', after: 0.2, presses: '1', talks: 2 });
    const caller = await ringUntilConsent('+493060003');
    await caller.press('2');
    await hears(caller, 'Did we help');
    await caller.hangUp();
    await soon(async () => expect(await wayOf(caller.call)).toContain('ended by caller'));
    expect(recordingsOf(caller.call)).toEqual([]);
  });

  test.concurrent.each(['together', 'inOrder'] as const)(
    'of telephones that are busy, refuse, are a mailbox, and one that accepts, the last has the call: %s',
    async (ring) => {
      const group = ring === 'together' ? '+49896004' : '+49896005';
      const dialled = ring === 'together' ? '+493060004' : '+493060005';
      const numbers = [0, 1, 2, 3].map((nth) => `${group}${nth}`);
      await house.publish(dialled, talkFlow(`four-${ring}`, numbers, ring));
      bench.plan(numbers[0] ?? '', { does: 'busy' });
      bench.plan(numbers[1] ?? '', { does: 'refuses', after: 0.2 });
      bench.plan(numbers[2] ?? '', { does: 'mailbox', after: 0.2 });
      bench.plan(numbers[3] ?? '', { does: 'answers', after: 1, presses: '1' });
      const caller = await ringUntilConsent(dialled);
      await caller.press('2');
      const last = bench.phone(numbers[3] ?? '');
      await soon(() => expect(last.state()).toBe('up'), 20_000);
      await pause(2000);
      // Whoever accepted talks; the mailbox has been let go of.
      expect(await loudnessAt(caller)).toBeGreaterThan(0.05);
      expect(bench.phone(numbers[2] ?? '').state()).toBe('over');
      expect(numbers.map((number) => bench.phone(number).rung())).toEqual([1, 1, 1, 1]);
      await last.hangUp();
      await hears(caller, 'Did we help');
      await caller.hangUp();
      await soon(async () => expect(await wayOf(caller.call)).toContain('talk:answered'));
    },
  );

  test.concurrent('nobody takes the call: busy, and nobody answers', async () => {
    await house.publish('+493060006', talkFlow('nobody', ['+498960060', '+498960061'], 'inOrder'));
    bench.plan('+498960060', { does: 'busy' });
    bench.plan('+498960061', { does: 'noAnswer' });
    const caller = await ringUntilConsent('+493060006');
    await caller.press('2');
    await hears(caller, 'Nobody is there');
    await soon(async () => expect(await wayOf(caller.call)).toContain('talk:noAnswer'));
  });

  test.concurrent('the sound of a text arrives at the caller', async () => {
    await house.publish('+493060007', talkFlow('sound', ['+498960070'], 'inOrder', LONG));
    const caller = await bench.ring({ dialled: '+493060007', from: FROM, sounding: false });
    const heard = await heardByCaller(caller);
    expect(secondsOfTone(TEXT_HZ, heard)).toBeGreaterThan(0.8);
    await caller.hangUp();
  });

  const LISTENING = 1.2;
  const heardBy = async (number: string) =>
    (await bench.exchange.callsTo(number).at(-1)?.end.listen(LISTENING)) ?? new Uint8Array();
  const heardByCaller = (caller: Caller) => bench.listen(caller, LISTENING);
  /** The last of four telephones. */
  const loudnessAt = async (caller: Caller) => loudnessOf(1400, samplesOf(await heardByCaller(caller)));
});
