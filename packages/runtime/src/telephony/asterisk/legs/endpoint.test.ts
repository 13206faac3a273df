import { expect, test } from 'vitest';
import { endpointOf } from './endpoint.ts';

const settings = { trunk: 'PJSIP/{number}@trunk', extensions: 'PJSIP/{number}', browsers: 'PJSIP/b-{number}' };

test.each([
  ['+4930555', 'PJSIP/+4930555@trunk'],
  ['030555101', 'PJSIP/030555101@trunk'],
  ['6001', 'PJSIP/6001'],
  ['browser:anna', 'PJSIP/b-anna'],
])('%s is %s', (to, endpoint) => expect(endpointOf(settings, to)).toBe(endpoint));

test('extensions go out by the trunk where there are none', () => {
  expect(endpointOf({ ...settings, extensions: '' }, '6001')).toBe('PJSIP/6001@trunk');
});

test.each(['', '6001&PJSIP/+900', '+49/evil', 'browser:a@b', 'Local/1@x', 'browser:'])('"%s" is rung nowhere', (to) =>
  expect(endpointOf(settings, to)).toBeNull(),
);
