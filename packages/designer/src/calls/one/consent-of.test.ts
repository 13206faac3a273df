import { expect, test } from 'vitest';
import type { LoggedRow } from '../../api/calls.ts';
import { consentOf } from './consent-of.ts';

const row = (at: number, entry: object) => ({ seq: at, i: 0, at, entry }) as LoggedRow;
const start = { kind: 'side', verb: { verb: 'recording', do: 'start' } };
const consent = (answer: string) => ({ kind: 'consent', answer });

test('a recording was agreed to before it began, announced, or taken back', () => {
  expect(consentOf([row(1, consent('granted')), row(2, start)])).toEqual({ grantedAt: 1, revokedAt: null });
  expect(consentOf([row(2, start)])).toEqual({ grantedAt: null, revokedAt: null });
  expect(consentOf([row(1, consent('granted')), row(2, start), row(3, consent('revoked'))])).toEqual({
    grantedAt: 1,
    revokedAt: 3,
  });
});

test('where nothing was recorded there is nothing to say', () => {
  expect(consentOf([row(1, consent('granted')), row(2, consent('refused'))])).toBeNull();
  expect(consentOf([row(1, { kind: 'side', verb: { verb: 'recording', do: 'stop' } })])).toBeNull();
});
