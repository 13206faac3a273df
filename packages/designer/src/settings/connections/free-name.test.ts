import { expect, it } from 'vitest';
import { freeName } from './free-name.ts';

it.each([
  ['Büroanschluss', [], 'buroanschluss'],
  ['Twilio', ['twilio'], 'twilio-2'],
  ['Twilio', ['twilio', 'twilio-2'], 'twilio-3'],
  ['電話', [], 'telnyx'],
  [`${'long '.repeat(30)}`, [], 'long-long-long-long-long-long-long-long'],
])('calls %s with %j taken %s', (title, taken, name) => expect(freeName(title, 'telnyx', taken)).toBe(name));
