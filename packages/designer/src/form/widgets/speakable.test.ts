import { expect, it } from 'vitest';
import { speakable } from './speakable.ts';

it.each([
  ['Good morning.', 'Good morning.'],
  ['Meter {{ digits(meterNumber) }}, thank you.', 'Meter meter number , thank you.'],
  ['Open {{ until(hours.nextOpening) }}', 'Open next opening'],
  ['Broken {{ here', 'Broken'],
])('speaks "%s" as "%s"', (template, spoken) => expect(speakable(template)).toBe(spoken));
