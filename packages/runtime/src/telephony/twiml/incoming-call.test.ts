import { afterEach, describe, expect, test, vi } from 'vitest';
import { smallFlow } from '../../calls/testing/small-flow.ts';
import { callName } from './call-name.ts';
import { all, only, readDocument, type Seen } from './testing/read-document.ts';
import { signedPost, TOKEN } from './testing/signed-post.ts';
import { type HouseParts, openTwimlHouse, TWILIO, type TwimlHouse } from './testing/twiml-house.ts';

const SETTINGS = { ...TWILIO, publicKey: TOKEN };
const RING = {
  CallSid: `CA${'1'.repeat(32)}`,
  From: '+4989123456',
  To: '100',
  CallStatus: 'ringing',
  FromCountry: 'DE',
};
const CALL = callName('twilio', RING.CallSid);

let house: TwimlHouse;
afterEach(async () => house.close());

async function post(to: string, form: Record<string, string> = {}): Promise<readonly Seen[]> {
  const { status, text } = await signedPost(house.app, to, { ...RING, CallStatus: 'in-progress', ...form });
  expect(status, text).toBe(200);
  return readDocument(text);
}
const ring = () => post('/telephony/twilio/voice', { CallStatus: 'ringing' });
const tags = (seen: readonly Seen[]) =>
  all(seen)
    .map(({ tag }) => tag)
    .join(' ');

const to = (seen: readonly Seen[], tag: string) => only(seen, tag).attributes.action ?? '';
const redirect = (seen: readonly Seen[]) => only(seen, 'Redirect').text;
const MENU = 'ask menu 1>end 2>end noInput>end\nend bye';
const open = async (flow: string, parts: Partial<HouseParts> = {}) => {
  house = await openTwimlHouse({ settings: SETTINGS, flow: smallFlow(flow), ...parts });
};

/** The flow asks a service on its way. */
const wayIs = (way: string) => vi.waitFor(async () => expect(await house.wayOf(CALL)).toBe(way));

test('a caller hears a text, is asked, presses a key, and hears the next one', async () => {
  await open(`
      hi greet done>ask {"words":"Hello"}
      ask menu 1>one 2>end noInput>end
      one greet done>end {"words":"One"}
      end bye`);
  const first = await ring();
  expect(tags(first)).toBe('Gather Say Say Redirect');
  expect(only(first, 'Gather').attributes).toMatchObject({
    numDigits: '1',
    timeout: '5',
    finishOnKey: '',
    input: 'dtmf',
  });
  const second = await post(to(first, 'Gather'), { Digits: '1' });
  expect(tags(second)).toBe('Say Say Hangup');
  expect(second.map(({ text }) => text)).toEqual(['One', 'Goodbye', '']);
  expect(await house.wayOf(CALL)).toBe('hi:done ask:1 one:done flow');
});

test('the same call that comes in twice, even at once, is one call', async () => {
  await open('ask menu 1>end 2>end noInput>end\nend bye');
  const both = await Promise.all([ring(), ring()]);
  expect(both[0]).toEqual(both[1]);
  expect(await ring()).toEqual(both[0]);
  expect(await house.store.calls.countLive()).toBe(1);
});

test('a webhook that comes again gets the same answer, and counts once', async () => {
  await open(`
      ask menu 1>two 2>end noInput>end
      two menu 1>end 2>end noInput>end
      end bye`);
  const first = await ring();
  const second = await post(to(first, 'Gather'), { Digits: '1' });
  expect(await post(to(first, 'Gather'), { Digits: '1' })).toEqual(second);
  expect(tags(second)).toContain('Gather');
  expect(await house.wayOf(CALL)).toBe('ask:1');
});

test('silence comes past the gather; a key that says nothing is not answered with the whole text again', async () => {
  await open('digits digits done>end noInput>end {"secret":false}\nend bye');
  const first = await ring();
  expect(only(first, 'Gather').attributes).toMatchObject({ numDigits: '5', timeout: '3', finishOnKey: '#' });
  expect(only(first, 'Pause').attributes).toEqual({ length: '2' });
  expect(tags(await post(redirect(first)))).toBe('Say Hangup');
  expect(await house.wayOf(CALL)).toBe('digits:noInput flow');
});

test('digits that were collected are an answer at once', async () => {
  await open('digits digits done>end noInput>end {"secret":false}\nend bye');
  const first = await ring();
  await post(to(first, 'Gather'), { Digits: '123', FinishedOnKey: '#' });
  expect(await house.wayOf(CALL)).toBe('digits:done flow');
});

test('a number without a flow is answered with a sentence in the caller’s language', async () => {
  await open('end bye');
  const answer = await post('/telephony/twilio/voice', { To: '+4930999' });
  expect(tags(answer)).toBe('Say Hangup');
  expect(only(answer, 'Say').attributes.language).toBe('de-DE');
  expect(only(answer, 'Say').text).toContain('nicht erreichbar');
});

test('a service that takes its time: the webhook is answered at once, the caller hears music, the flow goes on', async () => {
  let done = (_: { kind: 'ok'; text: string }) => {};
  const slow = new Promise<{ kind: 'ok'; text: string }>((resolve) => {
    done = resolve;
  });
  await open('hi greet done>save {"words":"One moment"}\nsave save done>end error>end\nend bye', {
    answer: () => slow,
  });
  const first = await ring();
  expect(tags(first)).toBe('Say Redirect');
  const began = performance.now();
  const music = await post(redirect(first));
  expect(tags(music)).toBe('Play Redirect');
  expect(only(music, 'Play').text).toBe('https://calls.example/telephony/twilio/music/default/4/0.wav');
  const more = await post(redirect(music));
  expect(only(more, 'Play').text).toContain('/default/4/1.wav');
  expect(performance.now() - began).toBeLessThan(3000);
  done({ kind: 'ok', text: '' });
  await vi.waitFor(async () => expect(tags(await post(redirect(more)))).toBe('Say Hangup'));
});

test('whoever was answered hears music while a service works, and is not asked or recorded again', async () => {
  const never = new Promise<never>(() => {});
  await open('note voicemail left>end nothing>end error>end\nend bye', { answer: () => never });
  const first = await ring();
  const sound = { RecordingUrl: 'https://rec.example/1', RecordingSid: 'RE1', RecordingDuration: '7', Digits: '#' };
  const music = await post(to(first, 'Record'), sound);
  expect(tags(music)).toBe('Play Redirect');
  expect(tags(await post(redirect(music)))).toBe('Play Redirect');
});

test('texts that were heard while a service answered are not said again', async () => {
  let done = (_: { kind: 'ok'; text: string }) => {};
  const slow = new Promise<{ kind: 'ok'; text: string }>((resolve) => {
    done = resolve;
  });
  await open('hi greet done>save {"words":"One moment"}\nsave save done>end error>end\nend bye', {
    answer: () => slow,
  });
  const first = await ring();
  done({ kind: 'ok', text: '' });
  await vi.waitFor(async () => expect((await house.runtime.standing(CALL))?.generation).toBe(2));
  const next = await post(redirect(first));
  expect(next.map(({ text }) => text)).toEqual(['Goodbye', '']);
});

test('who hangs up ends the call, by whichever message says so', async () => {
  await open('ask menu 1>end 2>end noInput>end\nend bye');
  await ring();
  expect((await signedPost(house.app, '/telephony/twilio/status', { ...RING, CallStatus: 'completed' })).status).toBe(
    204,
  );
  expect(await house.wayOf(CALL)).toBe('caller');
  expect(tags(await ring())).toBe('Hangup');
});

test('webhooks of a call that is over, sent again by whoever, do nothing', async () => {
  await open(MENU);
  const first = await ring();
  const pressed = await post(to(first, 'Gather'), { Digits: '1' });
  expect(tags(pressed)).toBe('Say Hangup');
  await signedPost(house.app, '/telephony/twilio/status', { ...RING, CallStatus: 'completed' });
  const before = await house.runtime.readLog(CALL, -1);
  const bits = [to(first, 'Gather'), redirect(first), '/telephony/twilio/voice'];
  for (const one of bits) expect(tags(await post(one, { Digits: '2' }))).toMatch(/Hangup$/);
  const after = await house.runtime.readLog(CALL, -1);
  expect(after.filter(({ entry }) => entry.kind !== 'ignored')).toEqual(
    before.filter(({ entry }) => entry.kind !== 'ignored'),
  );
  expect(await house.store.calls.countLive()).toBe(0);
});

describe('a message', () => {
  const FLOW = 'note voicemail left>end nothing>end error>end\nend bye';
  const SOUND = { RecordingUrl: 'https://rec.example/1', RecordingSid: `RE${'1'.repeat(32)}`, RecordingDuration: '7' };
  const waysTo = async (form: Record<string, string>) => {
    await open(FLOW);
    const first = await ring();
    expect(only(first, 'Record').attributes).toMatchObject({ maxLength: '60', timeout: '3', playBeep: 'true' });
    await post(to(first, 'Record'), { ...SOUND, ...form });
  };
  test('that a key ended is left', async () => {
    await waysTo({ Digits: '#' });
    await wayIs('note:left flow');
  });
  test('of nobody is nothing', async () => {
    await waysTo({ RecordingDuration: '0' });
    await wayIs('note:nothing flow');
  });
  test('that hanging up ended is left', async () => {
    await waysTo({ Digits: 'hangup', CallStatus: 'completed' });
    await wayIs('note:left caller');
  });
  test('is not lost when the end of the call is told first', async () => {
    await open(FLOW);
    const first = await ring();
    await signedPost(house.app, '/telephony/twilio/status', { ...RING, CallStatus: 'completed' });
    expect(await house.wayOf(CALL)).toBe('');
    await post(to(first, 'Record'), { ...SOUND, Digits: 'hangup', CallStatus: 'completed' });
    await wayIs('note:left caller');
  });
  test('is not lost when only its sound is told', async () => {
    await open(FLOW);
    const { recordingStatusCallback = '' } = only(await ring(), 'Record').attributes;
    await signedPost(house.app, '/telephony/twilio/status', { ...RING, CallStatus: 'completed' });
    await signedPost(house.app, recordingStatusCallback, { ...RING, ...SOUND, RecordingStatus: 'completed' });
    await wayIs('note:left caller');
  });
  test('of silence comes past the recording', async () => {
    await open(FLOW);
    await post(redirect(await ring()));
    expect(await house.wayOf(CALL)).toBe('note:nothing flow');
  });
});

describe('a dial', () => {
  const FLOW = 'put transfer answered>end failed>end error>end\nend bye';
  const CHILD = { CallSid: `CA${'2'.repeat(32)}`, To: '+49891' };

  test('that is answered is a talk until the far end hangs up', async () => {
    await open(FLOW);
    const first = await ring();
    expect(only(first, 'Dial').attributes).toMatchObject({ timeout: '20', callerId: '+493055500' });
    const number = only(first, 'Number');
    expect(number.text).toBe('+49891');
    expect(tags(await post(number.attributes.url ?? '', CHILD))).toBe('');
    expect((await house.runtime.standing(CALL))?.verbs.at(-1)).toMatchObject({ verb: 'bridge', leg: `${CALL}.1.0` });
    expect(tags(await post(to(first, 'Dial'), { DialCallStatus: 'completed' }))).toBe('Say Hangup');
    expect(await house.wayOf(CALL)).toBe('put:answered flow');
  });
  test.each(['busy', 'no-answer', 'failed'])('that comes to nothing (%s) goes on', async (status) => {
    await open(FLOW);
    await post(to(await ring(), 'Dial'), { DialCallStatus: status });
    expect(await house.wayOf(CALL)).toBe('put:failed flow');
  });
  test('whose answer was not told is known by its end', async () => {
    await open(FLOW);
    await post(to(await ring(), 'Dial'), { DialCallStatus: 'completed', DialCallDuration: '20' });
    expect(await house.wayOf(CALL)).toBe('put:answered flow');
  });
  test('that is answered after the caller has gone on is sent away', async () => {
    await open(FLOW);
    const first = await ring();
    await post(to(first, 'Dial'), { DialCallStatus: 'no-answer' });
    expect(tags(await post(only(first, 'Number').attributes.url ?? '', CHILD))).toBe('Hangup');
  });
  test('that the rules refuse rings nobody', async () => {
    const dialling = { ask: async () => ({ kind: 'refused', code: 'country' }) as const };
    await open(FLOW, { dialling });
    expect(tags(await ring())).toBe('Say Hangup');
    expect(await house.wayOf(CALL)).toBe('put:failed flow');
    expect(house.logged.join('')).not.toContain('+49891');
  });
});
