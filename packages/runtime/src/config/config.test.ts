import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const read = (environment: Record<string, string | undefined> = {}) => readConfig(environment, join('/', 'srv'));

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    read(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ variable }) => variable);
  }
}

describe('the configuration', () => {
  it('needs nothing: loopback, a file in ./data, samples', () => {
    expect(read({ PATH: '/bin', HOME: '/root' })).toEqual({
      proxies: [],
      oidc: [],
      port: 8080,
      host: '127.0.0.1',
      binding: 'loopback',
      dataFolder: join('/', 'srv', 'data'),
      database: { kind: 'sqlite', file: join('/', 'srv', 'data', 'callwright.db') },
      logLevel: 'info',
      httpAllow: [],
      smtpUrl: null,
      samples: true,
      publicUrl: null,
      localUrl: 'http://127.0.0.1:8080',
      connections: [],
      asteriskFolder: null,
      speech: { espeak: 'espeak-ng', service: null },
      key: null,
    });
  });

  it('takes what is said', () => {
    const config = read({
      PORT: '9000',
      HOST: '0.0.0.0',
      CALLWRIGHT_DATA: '/var/lib/callwright',
      DATABASE_URL: 'postgres://me:secret@db/callwright',
      LOG_LEVEL: 'debug',
      CALLWRIGHT_HTTP_ALLOW: 'crm.internal, 10.1.2.0/24 127.0.0.1',
      SMTP_URL: 'smtp://mail:25',
      CALLWRIGHT_SAMPLES: 'off',
    });
    expect(config).toMatchObject({ port: 9000, binding: 'open', logLevel: 'debug', samples: false });
    expect(config.database).toEqual({ kind: 'postgres', url: 'postgres://me:secret@db/callwright' });
    expect(config.httpAllow).toHaveLength(3);
  });

  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('knows %s as this machine only', (HOST) => {
    expect(read({ HOST }).binding).toBe('loopback');
  });

  it.each(['0.0.0.0', '::', '10.0.0.4', 'calls.example.com', '127.evil.com'])('knows %s as open', (HOST) => {
    expect(read({ HOST }).binding).toBe('open');
  });

  it('counts an empty value as absent', () => expect(read({ PORT: '', DATABASE_URL: ' ' }).port).toBe(8080));

  it('names everything that is wrong at once, without repeating values', () => {
    const wrong = {
      PORT: '80a',
      HOST: 'no host',
      DATABASE_URL: 'mysql://root:hunter2@db',
      LOG_LEVEL: 'loud',
      CALLWRIGHT_HTTP_ALLOW: '10.0.0.0/99',
      SMTP_URL: 'mail.example.com',
      CALLWRIGHT_SAMPLES: 'maybe',
    };
    expect(problemsOf(wrong)).toEqual(Object.keys(wrong));
    expect(() => read(wrong)).toThrow(/PORT: .* Use a port from 1 to 65535/);
    expect(() => read(wrong)).not.toThrow(/hunter2/);
  });

  it.each(['70000', '-1', '1.5'])('refuses the port %s', (PORT) => expect(problemsOf({ PORT })).toEqual(['PORT']));

  it('sets up phone connections, named by their kind', () => {
    const { connections, publicUrl } = read({
      PUBLIC_URL: 'https://calls.example.com/',
      ASTERISK_URL: 'http://asterisk:8088',
      ASTERISK_USER: 'callwright',
      ASTERISK_PASSWORD: 'hush',
      ASTERISK_BROWSER_ACCOUNTS: 'anna:one, ben:two',
      TWILIO_ACCOUNT_SID: 'AC1',
      TWILIO_AUTH_TOKEN: 'hush',
      TELNYX_PUBLIC_KEY: Buffer.alloc(32, 1).toString('base64'),
    });
    expect(publicUrl).toBe('https://calls.example.com');
    expect(connections.map(({ name, kind }) => [name, kind])).toEqual([
      ['asterisk', 'asterisk'],
      ['twilio', 'twilio'],
      ['telnyx', 'telnyx'],
    ]);
    expect(connections[0]).toMatchObject({
      app: 'callwright',
      trunk: 'PJSIP/{number}@trunk',
      mediaUrl: 'https://calls.example.com',
      browserSocket: 'ws://asterisk:8088/ws',
      browserDomain: 'asterisk',
      browserAccounts: [
        { name: 'anna', password: 'one' },
        { name: 'ben', password: 'two' },
      ],
    });
    expect(connections[1]).toMatchObject({ account: 'AC1', publicUrl: 'https://calls.example.com' });
  });

  it('lets Asterisk find this server on this machine when nothing else is said', () => {
    const asterisk = { ASTERISK_URL: 'http://127.0.0.1:8088', ASTERISK_USER: 'a', ASTERISK_PASSWORD: 'b' };
    expect(read({ ...asterisk, PORT: '9000' }).connections[0]).toMatchObject({ mediaUrl: 'http://127.0.0.1:9000' });
  });

  it('says what a phone connection still needs', () => {
    expect(problemsOf({ ASTERISK_URL: 'http://asterisk:8088' })).toEqual(['ASTERISK_USER', 'ASTERISK_PASSWORD']);
    expect(problemsOf({ TWILIO_ACCOUNT_SID: 'AC1' })).toEqual(['TWILIO_AUTH_TOKEN', 'PUBLIC_URL']);
    expect(problemsOf({ TELNYX_API_KEY: 'k' })).toEqual(['TELNYX_PUBLIC_KEY']);
    const wrong = { PUBLIC_URL: 'https://calls.example.com/path', CALLWRIGHT_KEY: 'hunter2', ASTERISK_TRUNK: 'SIP/1' };
    expect(problemsOf(wrong)).toEqual(Object.keys(wrong));
    expect(() => read(wrong)).not.toThrow(/hunter2/);
  });

  it('sets up who speaks', () => {
    const { speech } = read({
      CALLWRIGHT_ESPEAK: '/opt/espeak',
      SPEECH_URL: 'https://speech.example/v1',
      SPEECH_KEY: 'k',
    });
    expect(speech).toEqual({
      espeak: '/opt/espeak',
      service: { url: 'https://speech.example/v1', key: 'k', model: 'tts-1', voice: 'alloy' },
    });
    expect(problemsOf({ SPEECH_VOICE: 'anna' })).toEqual(['SPEECH_URL']);
    expect(problemsOf({ SPEECH_URL: 'ftp://speech.example' })).toEqual(['SPEECH_URL']);
  });
});
