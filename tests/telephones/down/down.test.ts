import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtInTypes } from '@callwright/nodes';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test, vi } from 'vitest';
import { freePorts } from '../free-ports.ts';
import { TELEPHONES } from '../telephones-are-there.ts';
import { type OwnAsterisk, startOwnAsterisk } from './own-asterisk.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';

const MOBILE = '+498999998100';
const VOICEMAIL = '+498999998199';
const PATIENCE = 6;
/** In seconds: patience, the last sign of life before it, a round of the watch, and a slow machine. */
const TAKEN = PATIENCE + 6;
/** Whatever is waited for comes by itself and stays: a busy machine may take its time. */
const COMES = { timeout: 60_000, interval: 250 };
const LONGEST = 240_000;
/** Nobody at these telephones gives up. */
const LASTS = ['--timeout', '600'];
const ALL_DAY = 'wait:600000';
const MET = ['Playback', 'Dial', 'Record'];

/** `channel!context!extension!priority!state!application!…`, one a line. */
type Line = { readonly context: string; readonly number: string; readonly state: string; readonly app: string };

describe.skipIf(!TELEPHONES)('while Callwright is down', () => {
  let asterisk: OwnAsterisk;
  let server: OwnServer;
  beforeAll(async () => {
    asterisk = await startOwnAsterisk(PATIENCE);
    server = await startOwnServer(asterisk, await freePorts(10));
    await publishFlow(server);
    const fallback = {
      language: 'en',
      sentence: 'We are back soon.',
      ring: '+4915112345',
      seconds: 15,
      voicemail: false,
    };
    const number = (title: string, more: object) => ({
      title,
      flow: 'waits',
      connection: 'asterisk',
      fallback: { ...fallback, ...more },
    });
    await server.send('PUT', `/api/numbers/${encodeURIComponent(MOBILE)}`, number('Mobile', {}));
    await server.send(
      'PUT',
      `/api/numbers/${encodeURIComponent(VOICEMAIL)}`,
      number('Box', { ring: null, voicemail: true }),
    );
    await vi.waitFor(
      async () =>
        expect(await asterisk.console('dialplan show callwright-down')).toMatch(
          /8100'[\s\S]*Playback[\s\S]*8199'[\s\S]*Playback[\s\S]*Record/,
        ),
      COMES,
    );
  }, LONGEST);
  beforeEach(() => {
    onTestFailed(() => console.error(asterisk.story()));
  });
  afterAll(async () => {
    await server?.remove();
    await asterisk?.stop();
  });

  async function callers(): Promise<Line[]> {
    const lines = (await asterisk.console('core show channels concise')).split('\n').filter((one) => one.includes('!'));
    return lines.flatMap((line) => {
      const [channel = '', context = '', number = '', , state = '', app = ''] = line.split('!');
      return channel.startsWith('PJSIP/') && number !== '' ? [{ context, number, state, app }] : [];
    });
  }
  const where = async () => (await callers()).map(({ context, app }) => `${context}: ${app}`).sort();
  /** What callers met without Callwright, a line each, in the order in which they came. */
  const whileDown = () => {
    const steps = asterisk.steps().filter(({ context, app }) => context === 'callwright-down' && MET.includes(app));
    return [...Map.groupBy(steps, ({ channel }) => channel).values()].map((its) =>
      its.map(({ app }) => app).join(', '),
    );
  };
  const answered = async () =>
    (await asterisk.console('core show channels concise')).match(/!Up!AppDial!/g)?.length ?? 0;
  const over = async (child: ChildProcess) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill();
      await once(child, 'exit');
    }
  };

  test(
    'callers hear the sentence, then the mobile rings; those in a call get there within seconds; then calls run the flow again',
    async () => {
      const mobile = asterisk.sipp('agent', 'trunk', 'answer', ALL_DAY);
      const before = asterisk.sipp('call', MOBILE, ...LASTS, 'await');
      await expect.poll(where, COMES).toEqual(['callwright: Stasis']);
      // As long as Callwright lives, nobody is taken from it.
      await new Promise((resolve) => setTimeout(resolve, (PATIENCE + 3) * 1000));
      expect(await where()).toEqual(['callwright: Stasis']);

      const killed = Date.now();
      await server.kill();
      const after = asterisk.sipp('call', MOBILE, ...LASTS, 'await');
      // The sentence, then the mobile: both callers, the one that was in the flow included.
      await expect.poll(whileDown, COMES).toEqual(['Playback, Dial', 'Playback, Dial']);
      const inTheFlow = asterisk.steps()[0]?.channel;
      const taken = asterisk.steps().find((step) => step.channel === inTheFlow && step.context === 'callwright-down');
      expect((taken?.at ?? Number.NaN) - killed, 'the call that was in the flow').toBeLessThan(TAKEN * 1000);
      await expect.poll(answered, COMES).toBe(2);
      expect(await where()).toEqual(['callwright-down: Dial', 'callwright-down: Dial']);
      await Promise.all([before, after, mobile].map(over));
      await asterisk.console('channel request hangup all');

      await server.start();
      const again = asterisk.sipp('call', MOBILE, ...LASTS, 'await');
      await expect.poll(where, COMES).toEqual(['callwright: Stasis']);
      await expect
        .poll(async () => (await server.get('/api/calls')).calls, COMES)
        .toMatchObject([{ outcome: 'running', flow: 'waits' }, { outcome: 'caller' }]);
      await over(again);
      await asterisk.console('channel request hangup all');
      // Nothing of all that is left, the watch included.
      await expect.poll(() => asterisk.console('core show channels count'), COMES).toContain('0 active channels');
    },
    LONGEST,
  );

  test(
    'a message can be left, and lies in a box when Callwright is back',
    async () => {
      await server.kill();
      // Talks from the beginning, so some of it comes after the tone, however late that is.
      const caller = asterisk.sipp('call', VOICEMAIL, ...Array<string>(6).fill('tone:123456789'), 'hangup');
      await once(caller, 'exit');
      const messages = () =>
        readdirSync(asterisk.recordings).filter((name) => name.startsWith('callwright-down-498999998199'));
      await expect.poll(messages, COMES).toHaveLength(1);
      expect(await asterisk.audio(join(asterisk.recordings, messages()[0] ?? ''))).toContain('sound');
      // It is fetched when nobody can be speaking any more: an older one at once.
      const older = `callwright-down-498999998199-${Math.floor(Date.now() / 1000) - 600}-04989123456-1.wav`;
      copyFileSync(join(asterisk.recordings, messages()[0] ?? ''), join(asterisk.recordings, older));
      await server.start();
      await expect
        .poll(async () => (await server.get('/api/messages')).boxes, COMES)
        .toMatchObject([{ all: 1, unheard: 1 }]);
      const { messages: inBox } = await server.get('/api/messages/messages');
      expect(inBox).toMatchObject([{ caller: '+4989123456', sound: 'kept' }]);
      expect(messages()).not.toContain(older);
    },
    LONGEST,
  );
});

async function publishFlow(server: OwnServer): Promise<void> {
  const step = (type: string, config: object, next: Record<string, string>) => {
    const found = builtInTypes.find((one) => one.type === type);
    return { type, version: found?.version, config: { ...found?.initial, ...config }, next };
  };
  const flow = {
    callwright: 1,
    id: 'waits',
    title: 'Waits',
    languages: ['en'],
    variables: {},
    start: 'hello',
    fallback: { number: MOBILE },
    nodes: {
      hello: step('say', { prompt: { text: { en: 'Hello.' } } }, { done: 'wait' }),
      wait: step('wait', { seconds: 600, hears: 'silence' }, { done: 'end' }),
      end: step('hangup', {}, {}),
    },
    canvas: {},
  };
  await server.send('POST', '/api/flows', { flow });
  await server.send('POST', '/api/flows/waits/publish', { version: 1, comment: '' });
}
