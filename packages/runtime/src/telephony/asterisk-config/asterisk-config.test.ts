import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fallbackOf } from '../fallback/fallback-plan.ts';
import type { NumberFallback } from '../fallback/number-fallback.ts';
import { type AsteriskSetup, asteriskConfig, BadSetting, DEBIAN_FOLDERS, fallbackFile } from './index.ts';

const setup: AsteriskSetup = {
  app: 'callwright',
  ari: { user: 'callwright', password: 'a;b', bind: '0.0.0.0', port: 8088 },
  sip: {
    bind: '0.0.0.0',
    port: 5060,
    externalAddress: '203.0.113.7',
    ownAddress: '10.0.0.5',
    localNetworks: ['10.0.0.0/8'],
  },
  rtp: { from: 10_000, to: 10_199 },
  trunk: { kind: 'registration', host: 'sip.example.com', user: '4989999981', password: 'hush' },
  country: '49',
  telephones: [{ name: '101', password: 'desk' }],
  browsers: [{ name: 'jana', password: 'home' }],
  folders: DEBIAN_FOLDERS,
  patience: 8,
};
const down: NumberFallback = {
  language: 'de',
  sentence: 'Unsere Anlage ist gestört.',
  ring: '+4915112345678',
  seconds: 20,
  voicemail: true,
};
const plan = (number: string, more: Partial<NumberFallback> = {}) => ({
  number,
  plan: fallbackOf({ number, fallback: { ...down, ...more } }),
});
const soundOf = (text: string, language: string) => `/etc/asterisk/sounds/${language}-${text.length}`;

describe('the configuration of an Asterisk', () => {
  test.each(Object.entries(asteriskConfig(setup)))('%s is as it was read and tried', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`testing/golden/${name}`);
  });

  test('has a line without signing in, and none at all', () => {
    const at = { kind: 'address', host: 'sip.example.com:5070', from: ['192.0.2.0/24', '198.51.100.7'] } as const;
    const byAddress = asteriskConfig({ ...setup, trunk: at })['pjsip.conf'];
    expect(byAddress).toContain('contact = sip:sip.example.com:5070');
    expect(byAddress).toContain('match = 192.0.2.0/24\nmatch = 198.51.100.7');
    expect(byAddress).not.toContain('registration');
    expect(asteriskConfig({ ...setup, trunk: null })['pjsip.conf']).not.toContain('trunk');
  });

  test('needs no ICE where nobody rings by browser', () => {
    expect(asteriskConfig({ ...setup, browsers: [] })['rtp.conf']).toContain('icesupport = no');
  });

  test.each([
    ['a line break in a password', { ari: { ...setup.ari, password: 'a\nread_only = no' } }],
    ['a name that is a section', { telephones: [{ name: 'x](trunk', password: '' }] }],
    ['an application with arguments', { app: 'a,b' }],
    ['a host with a second line', { trunk: { kind: 'address', host: 'a\nb', from: [] } }],
    ['a telephone that is called like the line', { telephones: [{ name: 'trunk', password: 'a' }] }],
    ['a telephone that is there twice', { browsers: [{ name: '101', password: 'a' }] }],
  ] as const)('refuses %s', (_what, wrong) => {
    expect(() => asteriskConfig({ ...setup, ...wrong })).toThrow(BadSetting);
  });

  test('no password can say anything else than a password', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (password) => {
        const safe = asteriskConfig({ ...setup, ari: { ...setup.ari, password: 'x' } })['ari.conf'] ?? '';
        try {
          const text = asteriskConfig({ ...setup, ari: { ...setup.ari, password } })['ari.conf'] ?? '';
          expect(text.split('\n').length).toBe(safe.split('\n').length);
          // Every semicolon behind the first line is escaped: else the rest of the line would be a comment.
          expect(text.split('\n').slice(1).join('\n')).not.toMatch(/(?<!\\);/);
        } catch (error) {
          expect(error).toBeInstanceOf(BadSetting);
        }
      }),
    );
  });
});

describe('what happens while Callwright is down', () => {
  test('is as it was read and tried', async () => {
    const numbers = [
      plan('+498999998100'),
      plan('+498999998199', { voicemail: false }),
      plan('+442079460123', { ring: null }),
      { number: '+35315550100', plan: fallbackOf({ number: '+35315550100', fallback: null }) },
    ];
    const [text] = Object.values(fallbackFile(numbers, soundOf));
    await expect(text).toMatchFileSnapshot('testing/golden/callwright-fallback.conf');
  });

  test('a sentence without a voice is left out: the telephone rings all the same', () => {
    const [text] = Object.values(fallbackFile([plan('+498999998100')], () => null));
    expect(text).not.toContain('Playback');
    expect(text).toContain('Dial(PJSIP/+4915112345678@trunk,20,g)');
  });

  test('no number can say anything else than a number', () => {
    const odd = fc.string({ unit: fc.constantFrom(...'+0189*#&,@)(;$', '{', '}', '\n', 'P', 'J', '/') });
    fc.assert(
      fc.property(odd, odd, (number, ring) => {
        const lines = (one: ReturnType<typeof plan>) => Object.values(fallbackFile([one], () => '/a'))[0]?.split('\n');
        const plain = lines(plan('+498999998100', { ring: '+49151' }))?.length ?? 0;
        try {
          const made = lines(plan(number, { ring })) ?? [];
          expect(made.length).toBeLessThanOrEqual(plain);
          expect(
            made.filter((line) => line.includes('Dial(')).every((line) => /PJSIP\/\+?[0-9*#]+@trunk,/.test(line)),
          ).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(BadSetting);
        }
      }),
    );
  });
});
