import { generateKeyPairSync, sign } from 'node:crypto';
import { Hono } from 'hono';
import webhooks from 'twilio/lib/webhooks/webhooks.js';
import { describe, expect, test } from 'vitest';
import { manualClock } from '../../../calls/testing/manual-clock.ts';
import { createLog } from '../../../log/index.ts';
import { believeSigned, smallBody, type WebhookVariables } from '../webhooks/believe.ts';
import { ed25519Signature } from './ed25519-signature.ts';
import { hmacSignature } from './hmac-signature.ts';
import type { CheckSignature } from './signed-request.ts';

const PUBLIC = 'https://calls.example';
const TOKEN = 'token';
const FORM = 'application/x-www-form-urlencoded';

function appWith(check: CheckSignature, publicUrl = PUBLIC) {
  const logged: string[] = [];
  const log = createLog('info', { write: (line) => void logged.push(line) });
  const app = new Hono<WebhookVariables>();
  app.use(smallBody, believeSigned({ publicUrl, connection: 'phones', check, log }));
  app.post('*', (context) => context.json(context.var.form));
  const post = async (path: string, headers: Record<string, string>, body: string) =>
    app.request(`http://inside:8080${path}`, { method: 'POST', headers, body });
  return { post, logged };
}

describe('by token', () => {
  const check = hmacSignature(TOKEN, ['x-signalwire-signature', 'x-twilio-signature']);
  const body = 'Digits=1&From=%2B4989&CallSid=CA1';
  const params = { Digits: '1', From: '+4989', CallSid: 'CA1' };
  const signed = (url: string, form: Record<string, string | string[]> = params, token = TOKEN) => ({
    'content-type': FORM,
    'x-twilio-signature': webhooks.getExpectedTwilioSignature(token, url, form),
  });

  test.each([
    ['as the provider was told', `${PUBLIC}/voice`, '/voice', PUBLIC],
    ['with query', `${PUBLIC}/voice?n=1&x=a%20b`, '/voice?n=1&x=a%20b', PUBLIC],
    ['with the standard port', 'https://calls.example:443/voice', '/voice', PUBLIC],
    ['without the standard port', `${PUBLIC}/voice`, '/voice', `${PUBLIC}:443`],
    ['with another port', 'https://calls.example:8443/voice', '/voice', `${PUBLIC}:8443`],
    ['with an apostrophe as it is', `${PUBLIC}/voice?x='`, "/voice?x='", PUBLIC],
    ['with an apostrophe escaped', `${PUBLIC}/voice?x=%27`, "/voice?x='", PUBLIC],
  ])('an address %s is believed', async (_, url, path, publicUrl) => {
    const response = await appWith(check, publicUrl).post(path, signed(url), body);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(params);
  });

  test('repeated fields are signed once each', async () => {
    const form = { a: ['2', '1', '2'] };
    const { post } = appWith(check);
    expect((await post('/voice', signed(`${PUBLIC}/voice`, form), 'a=2&a=1&a=2')).status).toBe(200);
  });

  test('a JSON body is vouched for by its hash in the address', async () => {
    const json = '{"CallSid":"CA1"}';
    const path = `/voice?bodySHA256=${webhooks.getExpectedBodyHash(json)}`;
    const headers = { ...signed(PUBLIC + path, {}), 'content-type': 'application/json' };
    const { post } = appWith(check);
    expect(await (await post(path, headers, json)).json()).toEqual({ CallSid: 'CA1' });
    expect((await post(path, headers, '{"CallSid":"CA2"}')).status).toBe(403);
  });

  test.each([
    ['missing', { 'content-type': FORM }, '/voice', body],
    ['empty', { 'content-type': FORM, 'x-twilio-signature': '' }, '/voice', body],
    ['of another token', signed(`${PUBLIC}/voice`, params, 'other'), '/voice', body],
    ['of another address', signed(`${PUBLIC}/voice`), '/status', body],
    ['of another host', signed('https://evil.example/voice'), '/voice', body],
    ['of other fields', signed(`${PUBLIC}/voice`), '/voice', `${body}&CallStatus=completed`],
    ['cut short', { ...signed(`${PUBLIC}/voice`), 'x-twilio-signature': 'abc' }, '/voice', body],
  ])('one that is %s is refused, with one line in the log', async (_, headers, path, sent) => {
    const { post, logged } = appWith(check);
    expect((await post(path, headers as Record<string, string>, sent)).status).toBe(403);
    expect(logged).toHaveLength(1);
    expect(logged.join('')).not.toMatch(/token|4989|calls\.example/);
  });

  test('without a token nothing is believed', async () => {
    const { post } = appWith(hmacSignature('', ['x-twilio-signature']));
    expect((await post('/voice', signed(`${PUBLIC}/voice`, params, ''), body)).status).toBe(403);
  });

  test('a public address that is none is nobody’s', async () => {
    const { post } = appWith(check, 'nowhere');
    expect((await post('/voice', signed(`${PUBLIC}/voice`), body)).status).toBe(403);
  });

  test('a body that is too large is not even looked at', async () => {
    const { post, logged } = appWith(check);
    expect((await post('/voice', signed(`${PUBLIC}/voice`), 'x'.repeat(70_000))).status).toBe(413);
    expect(logged).toEqual([]);
  });
});

describe('by key', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');
  const clock = manualClock();
  const names = { signature: 'telnyx-signature-ed25519', timestamp: 'telnyx-timestamp' };
  const body = 'CallSid=v3%3Aabc&Digits=1';
  const now = () => Math.floor(clock.now() / 1000);
  const signed = (timestamp = now(), text = body) => ({
    'content-type': FORM,
    'telnyx-timestamp': String(timestamp),
    'telnyx-signature-ed25519': sign(null, Buffer.from(`${timestamp}|${text}`), privateKey).toString('base64'),
  });
  const { post } = appWith(ed25519Signature(raw, names, clock));

  test('a fresh one is believed, and one that was on its way for a while', async () => {
    expect((await post('/voice', signed(), body)).status).toBe(200);
    expect((await post('/voice', signed(now() - 299), body)).status).toBe(200);
  });

  test.each([
    ['stale', () => signed(now() - 301), body],
    ['of the future', () => signed(now() + 301), body],
    ['of another body', () => signed(), `${body}2`],
    ['of another time', () => ({ ...signed(now() - 10), 'telnyx-timestamp': String(now()) }), body],
    ['missing', () => ({ 'content-type': FORM }), body],
    ['no signature at all', () => ({ ...signed(), 'telnyx-signature-ed25519': 'AAAA' }), body],
    ['without a time', () => ({ ...signed(), 'telnyx-timestamp': 'soon' }), body],
  ])('one that is %s is refused', async (_, headers, sent) => {
    expect((await post('/voice', headers() as Record<string, string>, sent)).status).toBe(403);
  });

  test.each(['', 'AAAA', 'not base64!'])('a key that is none (%j) believes nothing', async (key) => {
    const other = appWith(ed25519Signature(key, names, clock));
    expect((await other.post('/voice', signed(), body)).status).toBe(403);
  });
});
