import { expect, test } from 'vitest';
import { manualClock } from '../../../calls/testing/manual-clock.ts';
import { callName } from '../call-name.ts';
import { DIALECTS } from '../dialects/index.ts';
import { createMemory } from '../memory.ts';
import { TWILIO } from '../testing/twiml-house.ts';
import { isAbout } from './is-about.ts';

const form = { CallSid: 'v3:one' };
const own = callName(TWILIO.name, 'v3:one');
const about = (kind: 'twilio' | 'telnyx') => ({
  dialect: DIALECTS[kind],
  settings: TWILIO,
  memory: createMemory(manualClock()),
});

test('where the address is not signed, the body must be about the call in it', () => {
  expect(isAbout(about('telnyx'), own, form)).toBe(true);
  expect(isAbout(about('telnyx'), callName(TWILIO.name, 'v3:other'), form)).toBe(false);
});

test('a call that we have begun has a name of its own', () => {
  const telnyx = about('telnyx');
  telnyx.memory.refs.put('trial-1', 'v3:one');
  expect(isAbout(telnyx, 'trial-1', form)).toBe(true);
  expect(isAbout(telnyx, 'trial-1', { CallSid: 'v3:two' })).toBe(false);
});

test('where the address is signed, it says which call it is about', () => {
  expect(isAbout(about('twilio'), 'trial-1', form)).toBe(true);
});
