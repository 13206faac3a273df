import { describe, expect, it } from 'vitest';
import type { PhoneConnection } from '../../../api/connections.ts';
import { changeOf, draftOf, emptyDraft } from './connection-draft.ts';
import { wrongAccounts, wrongFields } from './wrong-fields.ts';

const stored: PhoneConnection = {
  name: 'house',
  title: 'House',
  kind: 'asterisk',
  from: 'page',
  version: 3,
  settings: {
    kind: 'asterisk',
    ownNumber: '+498999998100',
    url: 'http://asterisk:8088',
    user: 'callwright',
    app: 'callwright',
    trunk: 'PJSIP/{number}@line',
    extensions: 'PJSIP/{number}',
    browsers: 'PJSIP/{number}',
    browserSocket: null,
    browserDomain: '',
    browserAccounts: [{ name: 'desk-1' }],
    mediaUrl: '',
  },
  secretsSet: ['password', 'browser:desk-1'],
  state: { kind: 'connected', since: '2026-11-22T08:00:00Z', code: null },
  webhook: null,
  capabilities: null,
  numbers: [],
};

describe('a stored connection that is changed', () => {
  it('keeps its secrets when none is typed', () => {
    const change = changeOf(draftOf(stored));
    expect(change).toEqual({ title: 'House', settings: stored.settings, secrets: {} });
    expect(wrongFields(draftOf(stored), null)).toEqual({});
  });

  it('sends a secret that replaces the stored one', () => {
    const draft = { ...draftOf(stored), kept: [], values: { ...draftOf(stored).values, password: ' fresh ' } };
    expect(changeOf(draft).secrets).toEqual({ password: 'fresh' });
  });

  it('wants a secret that is to be replaced', () => {
    expect(wrongFields({ ...draftOf(stored), kept: [] }, null)).toEqual({ password: 'missing' });
  });

  it('sends passwords of browser phones by account, and only those that were typed', () => {
    const draft = draftOf(stored);
    const accounts = [...draft.accounts, { name: 'desk-2', password: 'tulip', stored: false }];
    const change = changeOf({ ...draft, accounts });
    expect(change.secrets).toEqual({ browsers: { 'desk-2': 'tulip' } });
    expect(change.settings).toMatchObject({ browserAccounts: [{ name: 'desk-1' }, { name: 'desk-2' }] });
  });
});

describe('a new connection', () => {
  const twilio = emptyDraft('twilio', 'Cloud');
  const filled = {
    ...twilio,
    values: {
      account: 'AC1',
      token: 'secret',
      publicUrl: 'https://phone.example.com/',
      ownNumber: '0049 89 99998-100',
    },
  };

  it('wants what it can’t do without', () => {
    expect(wrongFields(twilio, null)).toEqual({ account: 'missing', token: 'missing', publicUrl: 'missing' });
    expect(wrongFields(twilio, 'https://here.example')).toEqual({ account: 'missing', token: 'missing' });
  });

  it('takes addresses without the stroke at the end, and numbers as they are dialled', () => {
    expect(wrongFields(filled, null)).toEqual({});
    expect(changeOf(filled).settings).toEqual({
      kind: 'twilio',
      ownNumber: '+498999998100',
      account: 'AC1',
      publicKey: '',
      apiUrl: null,
      publicUrl: 'https://phone.example.com',
    });
  });

  it.each([
    ['publicUrl', 'http://phone.example.com', 'public'],
    ['publicUrl', 'phone', 'public'],
    ['ownNumber', '089 1234', 'number'],
    ['account', '  ', 'missing'],
  ] as const)('calls %s = %j %s', (name, value, wrong) => {
    expect(wrongFields({ ...filled, values: { ...filled.values, [name]: value } }, null)).toEqual({ [name]: wrong });
  });

  it.each([
    ['url', 'asterisk:8088', 'url'],
    ['url', 'http://asterisk:8088/ari', 'url'],
    ['app', 'two words', 'word'],
    ['browserSocket', 'https://phone.example.com', 'socket'],
    ['trunk', 'PJSIP/line', 'place'],
  ] as const)('of Asterisk calls %s = %j %s', (name, value, wrong) => {
    const draft = emptyDraft('asterisk', 'House');
    const values = { ...draft.values, url: 'http://a:8088', user: 'u', password: 'p', [name]: value };
    expect(wrongFields({ ...draft, values }, null)).toEqual({ [name]: wrong });
  });
});

it('wants each account of a browser phone once, with a plain name and a password', () => {
  const account = (name: string, password: string, kept = false) => ({ name, password, stored: kept });
  const accounts = [account('a', 'x'), account('a', 'x'), account('', 'x'), account('b c', 'x'), account('d', '')];
  const draft = { ...emptyDraft('asterisk', 'House'), accounts: [...accounts, account('e', '', true)] };
  expect(wrongAccounts(draft)).toEqual([null, 'twice', 'word', 'word', 'missing', null]);
});
