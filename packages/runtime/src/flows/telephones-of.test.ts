import type { Flow } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { menuFlow } from '../api/testing/test-api.ts';
import type { Store } from '../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { DEFAULT_DIALLING, diallingStore } from '../telephony/dialling/index.ts';
import { createFlowChecker, type FlowParts, flowOverview, telephonesOf } from './index.ts';

describe.each(DATABASES)('what telephones mean for flows on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  let parts: FlowParts;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
    const cloud = { title: 'Cloud', speech: false, recording: false, keysWhileBridged: 'none' } as const;
    parts = {
      store,
      types: builtInTypes,
      checker: createFlowChecker(builtInTypes),
      now: () => 1,
      lineOf: (name) => (name === 'cloud' ? cloud : undefined),
    };
    await keep(transferring('main', ['030 1234567', '+1 876 555 1234', '112', '{{ colleague }}']));
    await store.numbers.put('+498999998100', { title: 'Main', flow: 'main', connection: 'cloud' });
    await store.numbers.put('+498999998101', { title: 'Trial', flow: 'main' });
  });
  afterAll(() => database.remove());

  const keep = (flow: Flow) =>
    store.flows.create(
      flow.id,
      { title: flow.title, languages: flow.languages, document: JSON.stringify(flow) },
      { at: 1 },
    );

  it('is told with the lines of real numbers, and the destinations that are refused', async () => {
    expect(await telephonesOf(parts)).toEqual({
      lines: [
        {
          number: '+498999998100',
          connection: 'Cloud',
          flows: ['main'],
          speech: false,
          recording: false,
          keysWhileBridged: 'none',
        },
      ],
      refused: [
        { to: '+1 876 555 1234', code: 'country' },
        { to: '112', code: 'emergency' },
      ],
    });
  });

  it('is counted among the warnings of a flow, and follows the rules', async () => {
    const overview = flowOverview(parts);
    const before = (await overview())[0]?.warnings ?? 0;
    await diallingStore(store.installation).write({ ...DEFAULT_DIALLING, allow: ['DE', 'JM'] });
    expect((await overview())[0]?.warnings).toBe(before - 1);
  });
});

/** The menu's first choice rings these. */
function transferring(id: string, numbers: readonly string[]): Flow {
  const flow = menuFlow(id);
  const targets = numbers.map((number) => ({ number }));
  const config = { targets, ring: 'inOrder', seconds: 20 };
  const next = { answered: 'end', noAnswer: 'end', busy: 'end', notAccepted: 'end', failed: 'end' };
  return { ...flow, nodes: { ...flow.nodes, one: { type: 'transfer', version: 1, config, next } } };
}
