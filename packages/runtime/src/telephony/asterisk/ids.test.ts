import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callIdOf, callOfId, legId, lineId } from './ids.ts';

test('a channel is one call, whose id can stand in addresses', () => {
  expect(callIdOf('pbx', '1795317759.0')).toBe('pbx-1795317759-0');
  expect(callIdOf('pbx', 'Main-1795317759.12')).toBe('pbx-main-1795317759-12');
  const long = callIdOf('pbx', 'x'.repeat(100));
  expect(long).toMatch(/^[a-z0-9-]{64}$/);
  expect(callIdOf('pbx', `${'x'.repeat(99)}y`)).not.toBe(long);
});

test('what a call has made is told by its name; what Asterisk named itself is not ours', () => {
  const call = callIdOf('asterisk', 'asterisk-1795317759.0');
  for (const name of [
    lineId(call, 12, 3),
    legId(lineId(call, 12, 3)),
    `${call}.rec-1`,
    `${call}.rec-1.snoop`,
    `${call}.room`,
  ]) {
    expect(callOfId(name), name).toBe(call);
  }
  expect(callOfId('asterisk-1795317759.0')).toBeNull();
  expect(callOfId('1795317759.0')).toBeNull();
  expect(callOfId('leg-of-a-queue')).toBeNull();
});

test('the name of a telephone is never the beginning of another one’s', () => {
  const name = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
  const id = fc.oneof(
    fc.tuple(name, fc.nat(200), fc.nat(200)).map((parts) => lineId(...parts)),
    name,
  );
  fc.assert(
    fc.property(id, id, (one, other) => {
      fc.pre(one !== other);
      expect(legId(other).startsWith(legId(one))).toBe(false);
    }),
  );
  expect(legId(legId('agent-1'))).toBe(legId('agent-1'));
});
