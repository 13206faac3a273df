import { describe, expect, it } from 'vitest';
import { readAsteriskSetup } from './asterisk-setup-environment.ts';

const ASTERISK_PASSWORD = 'correct horse battery';
const setupOf = (given: Record<string, string>) => {
  const read = readAsteriskSetup({ ASTERISK_PASSWORD, ...given });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.setup;
};
const wrongOf = (given: Record<string, string>) => {
  const read = readAsteriskSetup(given);
  return 'problems' in read ? read.problems.map(({ variable }) => variable) : [];
};

describe('an Asterisk that the environment describes', () => {
  it('needs a password alone', () => {
    expect(setupOf({})).toMatchObject({
      app: 'callwright',
      ari: { user: 'callwright', password: ASTERISK_PASSWORD, port: 8088 },
      rtp: { from: 10_000, to: 10_199 },
      trunk: null,
      telephones: [],
      patience: 8,
    });
    expect(readAsteriskSetup({})).toEqual({
      problems: [{ variable: 'ASTERISK_PASSWORD', fix: 'Set a password of 12 or more characters.' }],
    });
  });

  it('signs in at the provider, or is known there by its address', () => {
    const SIP_TRUNK_HOST = 'sip.example.com';
    expect(setupOf({ SIP_TRUNK_HOST, SIP_TRUNK_USER: 'me', SIP_TRUNK_PASSWORD: 'x' }).trunk).toEqual({
      kind: 'registration',
      host: SIP_TRUNK_HOST,
      user: 'me',
      password: 'x',
    });
    expect(setupOf({ SIP_TRUNK_HOST, SIP_TRUNK_FROM: '192.0.2.0/24, 198.51.100.1' }).trunk).toEqual({
      kind: 'address',
      host: SIP_TRUNK_HOST,
      from: ['192.0.2.0/24', '198.51.100.1'],
    });
    expect(wrongOf({ ASTERISK_PASSWORD, SIP_TRUNK_HOST })).toEqual(['SIP_TRUNK_USER']);
  });

  it('names everything that is wrong at once', () => {
    const wrong = {
      ASTERISK_PASSWORD: 'short',
      ASTERISK_APP: 'a,b',
      ASTERISK_PHONES: 'anna',
      SIP_PORT: '0',
      SIP_TRUNK_FROM: 'everywhere',
      SIP_COUNTRY: '+49',
      RTP_PORTS: '20000-10000',
    };
    expect(wrongOf(wrong)).toEqual(Object.keys(wrong));
  });
});
