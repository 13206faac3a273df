import { describe, expect, it } from 'vitest';
import { builtInServices, contacts, http, lists, messages } from './index.ts';

const NOON = 1_799_064_000_000;

describe('lists', () => {
  const world = { vip: { '+493012345': { name: 'Ada' } } };
  const ask = (list: string, key: string) => lists.simulate(world, { list, key }, NOON);

  it('find rows by key', () => {
    expect(ask('vip', '+493012345')).toEqual({ kind: 'found', row: { name: 'Ada' } });
    expect(ask('vip', '+49301')).toEqual({ kind: 'notFound' });
  });
  it('tell a missing list from a missing row, whatever it is called', () => {
    expect(ask('blocked', '1')).toEqual({ kind: 'error', code: 'list-unknown' });
    expect(ask('vip', '__proto__')).toEqual({ kind: 'notFound' });
    expect(ask('constructor', '1')).toEqual({ kind: 'error', code: 'list-unknown' });
  });
});

describe('http', () => {
  const input = {
    method: 'GET',
    url: 'https://shop.example/orders/4711',
    headers: {},
    body: null,
    timeoutMs: 2000,
  } as const;
  const ok = { kind: 'ok', status: 200, body: { state: 'shipped' } } as const;
  const late = { kind: 'timeout' } as const;

  it('answers by the first route that fits, else as it does otherwise, else not at all', () => {
    const routes = [
      { url: 'https://shop.example/orders', method: 'POST', answer: late },
      { url: 'https://shop.example/orders', answer: ok },
    ];
    expect(http.simulate({ routes }, input, NOON)).toEqual(ok);
    expect(http.simulate({ routes }, { ...input, method: 'POST' }, NOON)).toEqual(late);
    expect(http.simulate({ routes, otherwise: late }, { ...input, url: 'https://else.example' }, NOON)).toEqual(late);
    expect(http.simulate({}, input, NOON)).toMatchObject({ kind: 'failed', reason: 'unreachable' });
  });
});

describe('services that take something', () => {
  const message = { box: 'service', recording: 'r1', seconds: 9, caller: '' };

  it('succeed unless the world says otherwise', () => {
    expect(messages.simulate(undefined, message, NOON)).toMatchObject({ kind: 'stored' });
    expect(messages.simulate({ kind: 'error', code: 'full' }, message, NOON)).toEqual({ kind: 'error', code: 'full' });
    expect(contacts.simulate({ kind: 'lost' }, { number: '1', language: 'de' }, NOON)).toEqual({
      kind: 'error',
      code: 'world-unreadable',
    });
  });
});

it('every service has a name of its own', () => {
  expect(new Set(builtInServices.map(({ name }) => name)).size).toBe(builtInServices.length);
});
