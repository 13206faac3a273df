import { CALLER_HZ, loudnessOf, samplesOf } from '@callwright/runtime/conformance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AriClient, openAri } from './ari-client.ts';
import { asteriskPorts, type RunningAsterisk, startAsterisk } from './asterisk.ts';
import { openEar } from './ear.ts';
import { FAR_APP, type FarExchange, openFarExchange } from './far-exchange.ts';
import { TELEPHONES } from './telephones-are-there.ts';

const PHONE = 880;

// What the other tests stand on, without the product: two exchanges, a caller, a telephone that is rung.
describe.skipIf(!TELEPHONES)('the telephones of the tests', () => {
  let near: RunningAsterisk;
  let far: RunningAsterisk;
  let ari: AriClient;
  let exchange: FarExchange;
  beforeAll(async () => {
    const farPorts = await asteriskPorts();
    const ports = await asteriskPorts(farPorts.sip);
    near = await startAsterisk(ports, 'app');
    far = await startAsterisk({ ...farPorts, trunk: ports.sip }, FAR_APP);
    ari = await openAri(near, 'app', true);
    exchange = await openFarExchange(far, () => PHONE);
  });
  afterAll(async () => {
    ari.close();
    exchange.close();
    await Promise.all([near.stop(), far.stop()]);
  });

  test('ring, press keys, hear, and tell what they hear', async () => {
    const ear = openEar(ari, () => 1500);
    const digits: string[] = [];
    ari.on(({ type, channel, args, digit }) => {
      if (type === 'ChannelDtmfReceived') digits.push(digit ?? '');
      if (type === 'StasisStart' && args?.[0] === '+49301') void answerAndRing(channel?.id ?? '');
      if (type === 'StasisStart' && args?.[0] === 'leg')
        void ari.ask('POST', '/bridges/talk/addChannel', { channel: channel?.id ?? '' });
    });
    async function answerAndRing(channel: string): Promise<void> {
      await ari.ask('POST', `/channels/${channel}/answer`);
      await ari.ask('POST', `/channels/${channel}/play/greeting`, { media: 'sound:hello-world' });
      await ari.ask('POST', '/bridges/talk', { type: 'mixing,dtmf_events' });
      await ari.ask('POST', '/bridges/talk/addChannel', { channel });
      await ari.ask('POST', '/channels', { endpoint: 'PJSIP/+49892@trunk', app: 'app', appArgs: 'leg' });
    }
    exchange.plan('+49892', { does: 'answers' });
    const caller = await exchange.call({ dialled: '+49301', from: '+4989123', hz: CALLER_HZ, sounding: true });
    expect(caller.state).toBe('up');
    await expect.poll(() => exchange.callsTo('+49892')[0]?.state).toBe('up');
    const phone = exchange.callsTo('+49892')[0];
    await caller.end.press('12#');
    await expect.poll(() => digits.join('')).toBe('12#');
    await expect.poll(() => ear.playedTo(caller.end.callId()).map(({ media }) => media)).toEqual(['sound:hello-world']);
    const hears = async (end: typeof caller.end | undefined, hz: number) =>
      loudnessOf(hz, samplesOf((await end?.listen(0.8)) ?? new Uint8Array()));
    expect(await hears(phone?.end, CALLER_HZ)).toBeGreaterThan(0.05);
    expect(await hears(caller.end, PHONE)).toBeGreaterThan(0.05);
    await caller.end.hangUp();
    await expect.poll(() => caller.state).toBe('over');
  });

  test('refuse as they are told to', async () => {
    const causes = { busy: 17, refuses: 21, unknown: 1 } as const;
    for (const [does, cause] of Object.entries(causes)) {
      exchange.plan('+49893', { does: does as keyof typeof causes });
      const ended = new Promise((resolve) => {
        ari.on(
          (message) => message.type === 'ChannelDestroyed' && message.channel?.id === does && resolve(message.cause),
        );
      });
      await ari.ask('POST', '/channels', { endpoint: 'PJSIP/+49893@trunk', app: 'app', channelId: does });
      expect(await ended).toBe(cause);
    }
  });
});
