import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createExchange } from '../create-exchange.ts';
import { twilioDialect } from '../dialects/twilio.ts';
import { virtualClock } from '../time/virtual-clock.ts';
import { openApiCheck } from './open-api.ts';
import { restApi } from './rest-api.ts';

const ACCOUNT = `AC${'0'.repeat(32)}`;
const TOKEN = 'token';
const NOBODYS_CALL = `/Calls/CA${'f'.repeat(32)}.json`;
const AUTHORIZATION = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`;

function open() {
  const exchange = createExchange({
    dialect: twilioDialect(TOKEN),
    clock: virtualClock(() => false),
    account: ACCOUNT,
    token: TOKEN,
    deliver: async () => new Response('', { status: 500 }),
    planOf: () => ({ does: 'noAnswer', after: 1, talks: null, presses: '' }),
    speechMs: () => 0,
  });
  const api = restApi(exchange);
  const ask = async (
    method: string,
    path: string,
    form: Record<string, string> = {},
    authorization = AUTHORIZATION,
  ) => {
    const body = method === 'POST' ? { body: new URLSearchParams(form) } : {};
    const response = await api.request(`http://api.example/2010-04-01/Accounts/${ACCOUNT}${path}`, {
      method,
      headers: { authorization },
      ...body,
    });
    return { status: response.status, body: response.status === 204 ? null : await response.json() };
  };
  return { exchange, ask };
}

const CALL = { To: '+4989123456', From: '+4930555000', Url: 'https://callwright.example/leg' };

test('a call that is in order is made, told and ended', async () => {
  const { exchange, ask } = open();
  const made = await ask('POST', '/Calls.json', CALL);
  expect(made).toMatchObject({ status: 201, body: { status: 'ringing', to: CALL.To } });
  const sid = String(made.body.sid);
  expect(await ask('GET', `/Calls/${sid}.json`)).toMatchObject({ status: 200, body: { sid } });
  expect(await ask('POST', `/Calls/${sid}.json`, { Status: 'completed' })).toMatchObject({
    body: { status: 'canceled' },
  });
  expect(exchange.faults).toEqual([]);
});

test.each([
  ['a field that is not known', '/Calls.json', { ...CALL, Answer: '1' }],
  ['a field that is missing', '/Calls.json', { To: CALL.To, Url: CALL.Url }],
  ['a value that is none of the known', '/Calls.json', { ...CALL, Method: 'PUT' }],
  ['a number that is none', '/Calls.json', { ...CALL, Timeout: 'long' }],
  ['an address that is none', '/Calls.json', { ...CALL, Url: 'callwright' }],
  ['an operation that is not offered', '/Payments.json', {}],
])('%s is refused, and is a fault of whoever asked', async (_, path, form) => {
  const { exchange, ask } = open();
  expect((await ask('POST', path, form as Record<string, string>)).status).toBe(400);
  expect(exchange.faults).toHaveLength(1);
});

test('what is not there is told, and is nobody’s fault', async () => {
  const { exchange, ask } = open();
  expect((await ask('GET', NOBODYS_CALL)).status).toBe(404);
  expect((await ask('GET', NOBODYS_CALL, {}, 'Basic wrong')).status).toBe(401);
  expect(exchange.faults).toEqual([]);
});

test('a provider’s own description is checked where there is one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callwright-description-'));
  const file = join(folder, 'api.json');
  const form = {
    type: 'object',
    required: ['To'],
    properties: { To: { type: 'string' }, Timeout: { type: 'integer' } },
  };
  const body = { content: { 'application/x-www-form-urlencoded': { schema: form } } };
  const paths = {
    '/Accounts/{Account}/Calls.json': {
      post: {
        parameters: [{ name: 'Account', in: 'path', schema: { $ref: '#/components/schemas/sid' } }],
        requestBody: body,
      },
      get: { parameters: [{ name: 'To', in: 'query', schema: { type: 'string' } }] },
    },
  };
  const components = { schemas: { sid: { type: 'string', pattern: '^AC[0-9]+$' } } };
  writeFileSync(file, JSON.stringify({ paths, components }));
  const check = openApiCheck(file);
  rmSync(folder, { recursive: true });
  const fields = (given: Record<string, string>) => new URLSearchParams(given);
  expect(check('POST', '/Accounts/AC1/Calls.json', fields({ To: '+49', Timeout: '5' }))).toBeNull();
  expect(check('GET', '/Accounts/AC1/Calls.json', fields({ To: '+49' }))).toBeNull();
  expect(check('POST', '/Accounts/AC1/Calls.json', fields({ Timeout: '5' }))).toContain('To');
  expect(check('POST', '/Accounts/AC1/Calls.json', fields({ To: '+49', Timeout: 'x' }))).toContain('integer');
  expect(check('POST', '/Accounts/AC1/Calls.json', fields({ To: '+49', More: '1' }))).toContain('additional');
  expect(check('POST', '/Accounts/PN1/Calls.json', fields({ To: '+49' }))).toContain('pattern');
  expect(check('GET', '/Accounts/AC1/Calls.json', fields({ From: '+49' }))).toContain('additional');
  expect(check('DELETE', '/Accounts/AC1/Calls.json', fields({}))).toContain('not described');
});
