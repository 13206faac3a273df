import { describe, expect, it } from 'vitest';
import type { Role } from '../../api/people-types.ts';
import { mayOpen } from './may-open.ts';

describe('whose page it is', () => {
  it.each<[Role, string, boolean]>([
    ['business', '/opening-hours/office', true],
    ['business', '/calls', false],
    ['business', '/calls/messages', true],
    ['business', '/calls/messages/reception', true],
    ['business', '/calls/4711', false],
    ['business', '/flows', false],
    ['business', '/flowsandmore', true],
    ['business', '/settings/people', false],
    ['business', '/account', true],
    ['agent', '/today', false],
    ['agent', '/desk', true],
    ['designer', '/flows/main/versions', true],
    ['data-protection', '/history', true],
    ['supervisor', '/history', false],
    ['admin', '/settings/people', true],
  ])('%s at %s: %s', (role, path, may) => {
    expect(mayOpen([role], path)).toBe(may);
  });

  it('several roles open what each of them opens', () => {
    expect(mayOpen(['agent', 'business'], '/desk')).toBe(true);
    expect(mayOpen(['agent', 'business'], '/today')).toBe(true);
    expect(mayOpen(['agent', 'business'], '/flows')).toBe(false);
  });
});
