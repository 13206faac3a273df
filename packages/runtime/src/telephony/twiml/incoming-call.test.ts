import { afterEach, expect, test } from 'vitest';
import { smallFlow } from '../../calls/testing/small-flow.ts';
import { callName } from './call-name.ts';
import { all, only, readDocument, type Seen } from './testing/read-document.ts';
import { signedPost, TOKEN } from './testing/signed-post.ts';
import { openTwimlHouse, TWILIO, type TwimlHouse } from './testing/twiml-house.ts';

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

test('a caller hears a text, is asked, presses a key, and hears the next one', async () => {
  house = await openTwimlHouse({
    settings: SETTINGS,
    flow: smallFlow(`
      hi greet done>ask {"words":"Hello"}
      ask menu 1>one 2>end noInput>end
      one greet done>end {"words":"One"}
      end bye`),
  });
  const first = await ring();
  expect(tags(first)).toBe('Gather Say Say Redirect');
  const gather = only(first, 'Gather');
  expect(gather.attributes).toMatchObject({
    numDigits: '1',
    timeout: '5',
    finishOnKey: '',
    input: 'dtmf',
    method: 'POST',
  });
  const second = await post(gather.attributes.action ?? '', { Digits: '1' });
  expect(tags(second)).toBe('Say Say Hangup');
  expect(second.map(({ text }) => text)).toEqual(['One', 'Goodbye', '']);
  expect(await house.wayOf(CALL)).toBe('hi:done ask:1 one:done flow');
});
