import { expect, test } from 'vitest';
import { manualClock } from '../../../calls/testing/manual-clock.ts';
import type { TwimlCallerRepository } from '../../../store/telephony/twiml-caller-repository.ts';
import { callName } from '../call-name.ts';
import { DIALECTS } from '../dialects/index.ts';
import { knownCallers } from '../known-callers.ts';
import { createMemory } from '../memory.ts';
import { TWILIO } from '../testing/twiml-house.ts';
import { isAbout } from './is-about.ts';

const nobodyKnown = {} as TwimlCallerRepository;
const form = { CallSid: 'v3:one' };
const own = callName(TWILIO.name, 'v3:one');
const about = (kind: 'twilio' | 'telnyx') => ({
  dialect: DIALECTS[kind],
  settings: TWILIO,
  memory: createMemory(manualClock()),
  callers: { ...knownCallers(nobodyKnown, manualClock()), refOf: async () => null },
});

test('where the address is not signed, the body must be about the call in it', async () => {
  expect(await isAbout(about('telnyx'), own, form)).toBe(true);
  expect(await isAbout(about('telnyx'), callName(TWILIO.name, 'v3:other'), form)).toBe(false);
});

test('a call that we have begun has a name of its own', async () => {
  const telnyx = about('telnyx');
  telnyx.memory.refs.put('trial-1', 'v3:one');
  expect(await isAbout(telnyx, 'trial-1', form)).toBe(true);
  expect(await isAbout(telnyx, 'trial-1', { CallSid: 'v3:two' })).toBe(false);
});

test('where the address is signed, it says which call it is about', async () => {
  expect(await isAbout(about('twilio'), 'trial-1', form)).toBe(true);
});
