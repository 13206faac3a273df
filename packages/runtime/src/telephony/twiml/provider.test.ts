import { afterEach, describe, expect, test, vi } from 'vitest';
import { manualClock } from '../../calls/testing/manual-clock.ts';
import { smallFlow } from '../../calls/testing/small-flow.ts';
import { callName } from './call-name.ts';
import { type FakeWeb, fakeWeb } from './testing/fake-web.ts';
import { only, readDocument, type Seen } from './testing/read-document.ts';
import { signedPost, TOKEN } from './testing/signed-post.ts';
import { openTwimlHouse, TWILIO, type TwimlHouse } from './testing/twiml-house.ts';

const SETTINGS = { ...TWILIO, token: TOKEN };
const REF = `CA${'1'.repeat(32)}`;
const CHILD = `CA${'2'.repeat(32)}`;
const RING = { CallSid: REF, From: '+4989123456', To: '100', CallStatus: 'in-progress' };
const CALL = callName('twilio', REF);
const AT = { call: CALL, ref: REF };
const BASE = 'https://calls.example/telephony/twilio';

let house: TwimlHouse;
let web: FakeWeb;
afterEach(async () => house.close());

async function open(
  flow: string,
  answers: FakeWeb['answers'] = {},
  more: Partial<Parameters<typeof openTwimlHouse>[0]> = {},
) {
  web = fakeWeb(answers);
  house = await openTwimlHouse({ settings: SETTINGS, flow: smallFlow(flow), fetch: web.fetch, ...more });
}
async function post(to: string, form: Record<string, string> = {}): Promise<readonly Seen[]> {
  const { status, text } = await signedPost(house.app, to, { ...RING, ...form });
  expect(status, text).toBe(200);
  return readDocument(text);
}
const ring = () => post('/telephony/twilio/voice');
const orders = () => web.orders.map(({ order }) => order);
const MENU = 'ask menu 1>end 2>end noInput>end\nend bye';
const DIAL = 'put transfer answered>end failed>end error>end\nend bye';

describe('a line that changes by itself', () => {
  test('is told to the provider, which then asks for it', async () => {
    let done = (_: { kind: 'ok'; text: string }) => {};
    const slow = new Promise<{ kind: 'ok'; text: string }>((resolve) => {
      done = resolve;
    });
    await open('save save done>end error>end\nend bye', {}, { answer: () => slow });
    await ring();
    expect(orders()).toEqual([]);
    done({ kind: 'ok', text: '' });
    await vi.waitFor(() => expect(orders()).toEqual([`POST /Calls/${REF}`]));
    expect(web.orders[0]?.form).toEqual({ Url: `${BASE}/calls/${CALL}/1/stands`, Method: 'POST' });
    const stands = await post(`/telephony/twilio/calls/${CALL}/1/stands`);
    expect(only(stands, 'Say').text).toBe('Goodbye');
  });

  test('is not told while the webhook is open whose answer says it', async () => {
    await open(MENU);
    const first = await ring();
    await post(only(first, 'Gather').attributes.action ?? '', { Digits: '1' });
    expect(orders()).toEqual([]);
  });

  test('of a call that is over by the provider’s word ends the call', async () => {
    await open(MENU, { [`POST /Calls/${REF}`]: [404] });
    await ring();
    const standing = await house.runtime.standing(CALL);
    if (standing === null) throw new Error('no call');
    await house.connection.provider.line(AT, standing);
    expect(await house.wayOf(CALL)).toBe('caller');
  });

  test('leaves a talk alone that a dial has begun', async () => {
    await open(DIAL);
    const first = await ring();
    await post(only(first, 'Number').attributes.url ?? '', { CallSid: CHILD, To: '+49891' });
    expect((await house.runtime.standing(CALL))?.verbs.at(-1)?.verb).toBe('bridge');
    expect(orders()).toEqual([]);
  });

  test('leaves a call alone of which nothing is known after a restart: its document comes back by itself', async () => {
    await open(MENU);
    const menu = {
      generation: 1,
      verbs: [{ verb: 'gather', keys: ['1'], seconds: 5 }],
      resumes: 0,
      phase: 'live',
    } as const;
    await house.connection.provider.line({ call: 'unheard-of', ref: REF }, menu);
    expect(orders()).toEqual([]);
  });
});

describe('beside the line', () => {
  const side = (order: object) => house.connection.provider.side(AT, `${CALL}.1.0`, order as never);

  test('the call is recorded, both sides in one track, and the sound is fetched and deleted there', async () => {
    const sound = new Uint8Array([1, 2, 3]);
    await open(MENU, {
      [`GET /Calls/${REF}/Recordings`]: [{ recordings: [] }],
      'GET /Recordings/RE1.wav': [404, sound],
    });
    await ring();
    await side({ verb: 'recording', do: 'start', handle: 'rec-1' });
    expect(web.orders[1]).toMatchObject({
      order: `POST /Calls/${REF}/Recordings`,
      form: {
        RecordingChannels: 'mono',
        RecordingTrack: 'both',
        RecordingStatusCallback: `${BASE}/calls/${CALL}/recordings/rec-1`,
      },
    });
    await signedPost(house.app, `/telephony/twilio/calls/${CALL}/recordings/rec-1`, {
      ...RING,
      RecordingStatus: 'completed',
      RecordingSid: 'RE1',
      RecordingDuration: '9',
      RecordingUrl: `https://api.twilio.com/2010-04-01/Accounts/${SETTINGS.account}/Recordings/RE1`,
    });
    // It takes the provider a moment to get it ready.
    await vi.waitFor(() => expect(orders().at(-1)).toBe('DELETE /Recordings/RE1'), { timeout: 5000 });
    expect(house.kept).toMatchObject([
      { ref: `${CALL}.rec-1`, kind: 'call', call: CALL, seconds: 9, type: 'audio/wav' },
    ]);
    expect([...(house.kept[0]?.audio ?? [])]).toEqual([1, 2, 3]);
  });

  test('a recording that runs is not begun again', async () => {
    await open(MENU, { [`GET /Calls/${REF}/Recordings`]: [{ recordings: [{ sid: 'RE1', status: 'in-progress' }] }] });
    await side({ verb: 'recording', do: 'start', handle: 'rec-1' });
    expect(orders()).toEqual([`GET /Calls/${REF}/Recordings`]);
  });

  test.each([
    ['pause', { Status: 'paused', PauseBehavior: 'skip' }],
    ['resume', { Status: 'in-progress' }],
    ['stop', { Status: 'stopped' }],
  ])('%s is ordered of the recording that runs', async (what, form) => {
    await open(MENU);
    await side({ verb: 'recording', do: what, handle: 'rec-1' });
    expect(web.orders).toMatchObject([{ order: `POST /Calls/${REF}/Recordings/Twilio.CURRENT`, form }]);
  });

  test('to stop what was stopped before is done', async () => {
    await open(MENU, {
      [`POST /Calls/${REF}/Recordings/Twilio.CURRENT`]: [404],
      [`GET /Calls/${REF}/Recordings`]: [{ recordings: [] }],
    });
    await side({ verb: 'recording', do: 'stop', handle: 'rec-1' });
    expect(orders()).toHaveLength(2);
  });

  test('a far end is dropped that nobody remembers', async () => {
    await open(MENU, { 'GET /Calls': [{ calls: [{ sid: CHILD, status: 'in-progress' }] }] });
    await side({ verb: 'drop', handle: `${CALL}.1.0` });
    expect(web.orders.map(({ order, form }) => [order, form])).toEqual([
      ['GET /Calls', { ParentCallSid: REF, PageSize: '50' }],
      [`POST /Calls/${CHILD}`, { Status: 'completed' }],
    ]);
  });
});

describe('what is known of a call', () => {
  test.each([
    ['in-progress', 'there'],
    ['ringing', 'there'],
    ['completed', 'gone'],
    ['busy', 'gone'],
  ])('one that is %s is %s', async (status, kind) => {
    await open(MENU, { [`GET /Calls/${REF}`]: [{ status }] });
    expect(await house.connection.provider.describe(AT)).toMatchObject({ kind });
  });
  test('one that the provider does not know is gone', async () => {
    await open(MENU, { [`GET /Calls/${REF}`]: [404] });
    expect(await house.connection.provider.describe(AT)).toEqual({ kind: 'gone' });
  });
  test('a provider that does not answer leaves it open', async () => {
    await open(MENU, { [`GET /Calls/${REF}`]: [null] });
    await expect(house.connection.provider.describe(AT)).rejects.toThrow();
  });
});

describe('asking again', () => {
  test('what may be done twice is asked again, also after no answer', async () => {
    await open(MENU, { [`GET /Calls/${REF}`]: [null, 503, { status: 'in-progress' }] });
    expect(await house.connection.provider.describe(AT)).toMatchObject({ kind: 'there' });
    expect(orders()).toHaveLength(3);
  });
  test.each([
    [503, 1],
    [null, 1],
    [429, 2],
  ])('nobody is rung twice (%s)', async (first, times) => {
    await open(MENU, { 'POST /Calls': [first, { sid: CHILD }] });
    await house.connection.provider.legs?.ring({ leg: 'one', to: '+49891', from: '+493055500', seconds: 20 });
    expect(orders()).toHaveLength(times);
    expect(house.legs).toEqual(times === 2 ? [] : [{ leg: 'one', kind: 'ended', why: 'failed' }]);
  });
  test('nobody but the provider learns the token', async () => {
    await open('note voicemail left>end nothing>end error>end\nend bye', { 'GET /1.wav': [new Uint8Array([1])] });
    const first = await ring();
    const sound = {
      RecordingUrl: 'https://elsewhere.example/1',
      RecordingSid: 'RE1',
      RecordingDuration: '3',
      Digits: '#',
    };
    await post(only(first, 'Record').attributes.action ?? '', sound);
    await vi.waitFor(() => expect(orders()).toContain('DELETE /Recordings/RE1'));
    expect(web.orders.map(({ order, authorization }) => [order, authorization !== null])).toEqual([
      ['GET /1.wav', false],
      ['DELETE /Recordings/RE1', true],
    ]);
  });
});

describe('listening in', () => {
  test('makes a room of a talk that a dial began: the far end first, then the caller', async () => {
    await open(DIAL, { 'POST /Calls': [{ sid: `CA${'3'.repeat(32)}` }] });
    const first = await ring();
    await post(only(first, 'Number').attributes.url ?? '', { CallSid: CHILD, To: '+49891' });
    const { legs } = house.connection.provider;
    await legs?.ring({ leg: 'boss', to: '+49899', from: '+493055500', seconds: 20 });
    await legs?.join(CALL, { leg: 'boss' }, { as: 'listening' });
    expect(web.orders.slice(1).map(({ order }) => order)).toEqual([
      `POST /Calls/${CHILD}`,
      `POST /Calls/CA${'3'.repeat(32)}`,
    ]);
    const far = await post(web.orders[1]?.form.Url ?? '', { CallSid: CHILD });
    const boss = await post(web.orders[2]?.form.Url ?? '', { CallSid: `CA${'3'.repeat(32)}` });
    const caller = await post(only(first, 'Dial').attributes.action ?? '', { DialCallStatus: 'completed' });
    for (const seen of [far, boss, caller]) expect(only(seen, 'Conference').text).toBe(CALL);
    expect(only(boss, 'Conference').attributes.muted).toBe('true');
    expect(only(caller, 'Conference').attributes).not.toHaveProperty('muted');
    await signedPost(house.app, only(first, 'Number').attributes.statusCallback ?? '', {
      CallSid: CHILD,
      CallStatus: 'completed',
    });
    await vi.waitFor(async () => expect(await house.wayOf(CALL)).toBe('put:answered flow'));
    expect(web.orders.at(-1)?.order).toBe(`POST /Calls/${REF}`);
  });
});

describe('calling out', () => {
  test('whoever answers is the caller of the flow', async () => {
    await open(MENU, { 'POST /Calls': [{ sid: REF }] });
    await house.connection.provider.callOut?.({
      call: 'trial-1',
      to: '+49891',
      from: null,
      seconds: 20,
      dialled: '100',
    });
    expect(web.orders[0]?.form).toMatchObject({ To: '+49891', From: '+493055500', Timeout: '20' });
    const answer = await post(web.orders[0]?.form.Url ?? '', { To: '+49891', From: '+493055500' });
    await post(only(answer, 'Gather').attributes.action ?? '', { Digits: '1' });
    expect(await house.wayOf('trial-1')).toBe('ask:1 flow');
  });
});

describe('the connection', () => {
  const NUMBER = {
    sid: 'PN1',
    phone_number: '+493055500',
    friendly_name: 'Main',
    voice_url: `${BASE}/voice`,
    status_callback: `${BASE}/status`,
  };
  const numbers = (...list: object[]) => ({ 'GET /IncomingPhoneNumbers': [{ incoming_phone_numbers: list }] });

  test('lists numbers, and whether calls to them come here', async () => {
    await open(MENU, numbers(NUMBER, { ...NUMBER, phone_number: '+493055501', voice_url: 'https://other.example' }));
    expect(await house.connection.numbers()).toEqual([
      { number: '+493055500', title: 'Main', reachesUs: true },
      { number: '+493055501', title: 'Main', reachesUs: false },
    ]);
  });
  test('tells the provider what answers a number while we do not', async () => {
    await open(MENU, numbers(NUMBER));
    expect(await house.connection.setFallback?.('+493055500', 'https://bins.example/1')).toBe('set');
    expect(web.orders.at(-1)).toMatchObject({
      order: 'POST /IncomingPhoneNumbers/PN1',
      form: {
        VoiceUrl: `${BASE}/voice`,
        VoiceFallbackUrl: 'https://bins.example/1',
        StatusCallback: `${BASE}/status`,
      },
    });
    expect(await house.connection.setFallback?.('+4930', 'https://bins.example/1')).toBe('unknown');
  });
  test('is good when all can be tried', async () => {
    await open(MENU, numbers(NUMBER));
    expect((await house.connection.test()).filter(({ ok }) => !ok)).toEqual([]);
    expect(house.connection.state()).toMatchObject({ kind: 'connected', code: null });
  });
  test('lists the numbers of an application, where each is told only which application it belongs to', async () => {
    await open(
      MENU,
      {
        'GET /v2/texml_applications/123': [{ data: { voice_url: 'https://calls.example/telephony/telnyx/voice' } }],
        'GET /v2/phone_numbers': [
          {
            data: [
              { phone_number: '+493055500', connection_id: '123', connection_name: 'Calls' },
              { phone_number: '+493055501', connection_id: '9', connection_name: 'Fax' },
            ],
          },
        ],
      },
      { settings: { ...SETTINGS, kind: 'telnyx', name: 'telnyx', account: '123' } },
    );
    expect(await house.connection.numbers()).toEqual([
      { number: '+493055500', title: 'Calls', reachesUs: true },
      { number: '+493055501', title: 'Fax', reachesUs: false },
    ]);
    expect(house.connection.setFallback).toBeUndefined();
    expect(web.orders[0]?.authorization).toBe(`Bearer ${TOKEN}`);
  });
  test('that was away is asked again until it is there', async () => {
    const clock = manualClock();
    const away = { 'GET /Calls': [null, null, null, null, null, null, {}] };
    await open(MENU, away, { clock });
    await house.connection.start();
    expect(house.connection.state()).toMatchObject({ kind: 'failed', code: 'unreachable' });
    await vi.waitFor(
      () => {
        clock.pass(15_000);
        expect(house.connection.state()).toMatchObject({ kind: 'connected' });
      },
      { interval: 50 },
    );
  });
  test.each([
    ['wrong credentials', { 'GET /Calls': [401] }, 'wrong-credentials'],
    ['a provider that is away', { 'GET /Calls': [null] }, 'unreachable'],
    ['numbers that do not tell when a call is over', numbers({ ...NUMBER, status_callback: '' }), 'webhook-elsewhere'],
    ['numbers that lead elsewhere', numbers({ ...NUMBER, voice_url: 'https://other.example' }), 'webhook-elsewhere'],
  ])('tells of %s', async (_, answers, code) => {
    await open(MENU, answers as FakeWeb['answers']);
    const findings = await house.connection.test();
    expect(findings.flatMap((one) => (one.ok ? [] : [one.code]))).toEqual([code]);
  });
});
