import { canonicalJson } from '@callwright/flow/document';
import { brokenDocuments, testTypes, validFlow } from '@callwright/flow/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type Answer, type TestApi, testApi } from './testing/test-api.ts';

const documents = brokenDocuments();

describe.each(DATABASES)('broken documents on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database, testTypes);
    await api.send('POST', '/api/flows', { flow: validFlow() });
  });
  afterAll(() => database.remove());

  it('are many', () => expect(documents.length).toBeGreaterThanOrEqual(200));

  it('each give problems with a place, and nothing of them can be rung', async () => {
    const before = canonicalJson(validFlow());
    let version = 1;
    for (const { name, text } of documents) {
      const saved = await api.send('PUT', '/api/flows/shop/draft', `{"flow": ${text}, "version": ${version}}`);
      if (saved.status === 200) {
        // It opens, so it can be mended: a draft, which can't go live.
        version += 1;
        const published = await api.send('POST', '/api/flows/shop/publish', { version, comment: '' });
        expectProblems(name, published);
        const back = await api.send('PUT', '/api/flows/shop/draft', { flow: validFlow(), version });
        expect(back.status, name).toBe(200);
        version += 1;
      } else {
        expectProblems(name, saved);
      }
      const draft = await api.store.drafts.find('shop');
      expect(draft, name).toMatchObject({ version, document: before });
    }
    expect(await api.store.revisions.list('shop')).toEqual([]);
  });

  it('are not taken in as new flows either where they can’t be opened', async () => {
    for (const { name, text } of documents.filter((document) => !document.name.startsWith('meaning'))) {
      const before = (await api.store.flows.list()).length;
      const made = await api.send('POST', '/api/flows', `{"flow": ${text}}`);
      if (made.status !== 409) expectProblems(name, made);
      expect((await api.store.flows.list()).length, name).toBe(before);
    }
  });

  it('break nothing inside', () => {
    expect(api.errors).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBe(undefined);
  });
});

/** Each problem has a place; a document that can't be read as JSON has it as a line or the whole. */
function expectProblems(name: string, { status, body }: Answer): void {
  expect(status, name).toBe(422);
  const problems = body.problems as { pointer: string; severity: string }[];
  expect(problems.length, name).toBeGreaterThan(0);
  expect(
    problems.some(({ severity }) => severity === 'error'),
    name,
  ).toBe(true);
  for (const { pointer } of problems) expect(pointer, name).toMatch(/^(\/|$)/);
}
