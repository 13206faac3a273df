import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { nulIn } from './nul-in.ts';
import { type TestApi, testApi } from './testing/test-api.ts';

describe('U+0000', () => {
  it('is found wherever it stands', () => {
    expect(nulIn({ a: ['b', { 'c/d': 'x\0' }] })).toBe('/a/1/c~1d');
    expect(nulIn({ a: { 'b\0': 1 } })).toBe('/a/b');
    expect(nulIn('\0')).toBe('');
    expect(nulIn({ a: ['b', 1, null, '\\u0000'] })).toBeNull();
  });
});

describe.each(DATABASES)('U+0000 on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
  });
  afterAll(() => database.remove());

  it('is refused in a body, with its place', async () => {
    const body = { name: 'x', title: 'Serv\0ice', queue: { strategy: 'ordered' } };
    expect(await api.send('POST', '/api/queues', body)).toMatchObject({
      status: 400,
      body: { code: 'bad-body', problems: [{ pointer: '/title' }] },
    });
  });

  it('is refused in an address', async () => {
    for (const path of ['/api/queues/a%00b', '/api/calls?number=%00', '/api/customers/%00']) {
      expect(await api.get(path)).toMatchObject({ status: 400, body: { code: 'bad-address' } });
    }
  });
});
