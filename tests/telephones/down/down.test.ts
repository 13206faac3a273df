import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtInTypes } from '@callwright/nodes';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePorts } from '../free-ports.ts';
import { TELEPHONES } from '../telephones-are-there.ts';
import { type OwnAsterisk, startOwnAsterisk } from './own-asterisk.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';

const MOBILE = '+498999998100';
const VOICEMAIL = '+498999998199';
const PATIENCE = 6;
/** Longer than it takes: patience, a round of the watch, and a slow machine. */
const SECONDS = { timeout: (PATIENCE + 6) * 1000, interval: 250 };
/** Until the mobile answers: the sentence comes first. */
const MOBILE_ANSWERS = { timeout: 20_000, interval: 250 };

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
      MOBILE_ANSWERS,
    );
  }, 90_000);
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
  const over = async (child: ChildProcess) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill();
      await once(child, 'exit');
    }
  };

  test('callers hear the sentence, then the mobile rings; those in a call get there within seconds; then calls run the flow again', async () => {
    const mobile = asterisk.sipp('agent', 'trunk', 'answer', 'wait:60000');
    const before = asterisk.sipp('call', MOBILE, 'await');
    await expect.poll(where, SECONDS).toEqual(['callwright: Stasis']);
    // As long as Callwright lives, nobody is taken from it.
    await new Promise((resolve) => setTimeout(resolve, (PATIENCE + 3) * 1000));
    expect(await where()).toEqual(['callwright: Stasis']);

    await server.kill();
    const after = asterisk.sipp('call', MOBILE, 'await');
    await expect.poll(where, SECONDS).toContain('callwright-down: Playback');
    await expect
      .poll(where, { ...SECONDS, message: 'the call that was in the flow' })
      .not.toContain('callwright: Stasis');
    await expect.poll(where, MOBILE_ANSWERS).toEqual(['callwright-down: Dial', 'callwright-down: Dial']);
    await expect
      .poll(
        async () => (await asterisk.console('core show channels concise')).match(/AppDial/g)?.length,
        MOBILE_ANSWERS,
      )
      .toBe(2);
    await Promise.all([before, after, mobile].map(over));
    await asterisk.console('channel request hangup all');

    await server.start();
    const again = asterisk.sipp('call', MOBILE, 'await');
    await expect.poll(where, MOBILE_ANSWERS).toEqual(['callwright: Stasis']);
    await expect
      .poll(async () => (await server.get('/api/calls')).calls, MOBILE_ANSWERS)
      .toMatchObject([{ outcome: 'running', flow: 'waits' }, { outcome: 'caller' }]);
    await over(again);
    await asterisk.console('channel request hangup all');
    // Nothing of all that is left, the watch included.
    await expect
      .poll(() => asterisk.console('core show channels count'), MOBILE_ANSWERS)
      .toContain('0 active channels');
  }, 150_000);

  test('a message can be left, and lies in a box when Callwright is back', async () => {
    await server.kill();
    const caller = asterisk.sipp('call', VOICEMAIL, 'wait:7000', 'tone:123456789', 'tone:123456789', 'hangup');
    await once(caller, 'exit');
    const messages = () =>
      readdirSync(asterisk.recordings).filter((name) => name.startsWith('callwright-down-498999998199'));
    await expect.poll(messages, SECONDS).toHaveLength(1);
    expect(await asterisk.audio(join(asterisk.recordings, messages()[0] ?? ''))).toContain('sound');
    // It is fetched when nobody can be speaking any more: an older one at once.
    const older = `callwright-down-498999998199-${Math.floor(Date.now() / 1000) - 600}-04989123456-1.wav`;
    copyFileSync(join(asterisk.recordings, messages()[0] ?? ''), join(asterisk.recordings, older));
    await server.start();
    await expect
      .poll(async () => (await server.get('/api/messages')).boxes, MOBILE_ANSWERS)
      .toMatchObject([{ all: 1, unheard: 1 }]);
    const { messages: inBox } = await server.get('/api/messages/messages');
    expect(inBox).toMatchObject([{ caller: '+4989123456', sound: 'kept' }]);
    expect(messages()).not.toContain(older);
  }, 90_000);
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
