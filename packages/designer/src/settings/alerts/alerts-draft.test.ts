import { expect, it } from 'vitest';
import type { AlertSettings } from '../../api/alerts.ts';
import { draftOf, settingsOf, wrongIn } from './alerts-draft.ts';

const settings: AlertSettings = {
  mail: ['it@example.org'],
  webhook: 'https://chat.example.org/hook',
  language: 'de',
  unreachableSeconds: 60,
  quiet: true,
  selfCall: { number: '+498999998100', at: '06:30', zone: 'Europe/Berlin' },
};

it('comes back as it was stored', () => {
  expect(settingsOf(draftOf(settings, 'Europe/Dublin'))).toEqual(settings);
  const bare: AlertSettings = { ...settings, mail: [], webhook: null, quiet: false, selfCall: null };
  expect(settingsOf(draftOf(bare, 'Europe/Dublin'))).toEqual(bare);
});

it('proposes a self-call early in the morning, in the zone of the one who sets it', () => {
  const draft = {
    ...draftOf({ ...settings, selfCall: null }, 'Europe/Dublin'),
    selfCall: true,
    number: '+35315550100',
  };
  expect(settingsOf(draft).selfCall).toEqual({ number: '+35315550100', at: '06:30', zone: 'Europe/Dublin' });
});

it.each([
  [{}, {}],
  [{ mail: ['it@example.org', 'nobody'] }, { mail: 'nobody' }],
  [{ webhook: 'chat' }, { webhook: 'badUrl' }],
  [{ unreachableSeconds: 5 }, { unreachableSeconds: 'noSeconds' }],
  [{ unreachableSeconds: '' }, { unreachableSeconds: 'noSeconds' }],
  [{ number: null }, { number: 'noNumber' }],
  [{ number: null, selfCall: false }, {}],
])('with %j says %j', (part, wrong) => expect(wrongIn({ ...draftOf(settings, 'UTC'), ...part })).toEqual(wrong));
