import type { Flow, FlowNode } from '@callwright/flow/document';
import { defineNode, end } from '@callwright/flow/sdk';
import { builtInTypes } from '@callwright/nodes';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { createFlowChecker } from './flow-checker.ts';
import type { FlowParts } from './flow-parts.ts';
import { publish } from './publish.ts';
import { whoUses } from './who-uses.ts';

/** A kind of step whose settings need not be given. */
const easy = defineNode({
  type: 'easy',
  version: 1,
  category: 'finish',
  icon: 'return',
  config: Type.Object({ end: Type.Optional(Type.String({ default: 'done' })) }),
  initial: {},
  exits: [],
  summary: () => ({ key: 'ends' }),
  run: ({ config }) => end(config.end ?? 'done'),
  examples: [{ title: 'ends', config: { end: 'done' }, steps: [], exit: 'hangup' }],
});
const types = [...builtInTypes, easy];

const step = (type: string, config: Record<string, unknown>, next: Record<string, string> = {}): FlowNode => ({
  type,
  version: 1,
  config,
  next,
});

function flowOf(id: string, nodes: Record<string, FlowNode>): Flow {
  const rest = { languages: ['en'], variables: {}, fallback: { number: '112' }, canvas: {} };
  return { callwright: 1, id, title: id, start: 'first', nodes, ...rest };
}

const uses = (part: string, ends: string[]) =>
  step(
    'subflow',
    { flow: part, inputs: [], take: [], ends: ends.map((exit) => ({ exit })) },
    { ...Object.fromEntries(ends.map((exit) => [exit, 'last'])), error: 'last' },
  );
const last = step('hangup', {});

describe.each(DATABASES)('going live on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  let parts: FlowParts;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
    parts = { store, types, checker: createFlowChecker(types), now: () => 1000 };
  });
  afterAll(() => database.remove());

  const draft = async (flow: Flow) => {
    const what = { title: flow.title, languages: flow.languages, document: JSON.stringify(flow) };
    const known = await store.drafts.find(flow.id);
    if (known === null) await store.flows.create(flow.id, what, { at: 1 });
    else await store.drafts.save(flow.id, known.version, what, 1);
    return (await store.drafts.find(flow.id))?.version ?? 0;
  };
  const live = async (flow: Flow) => publish(parts, flow.id, await draft(flow), '');

  it('writes defaults into the revision and leaves the draft as it was', async () => {
    expect(await live(flowOf('part', { first: step('easy', {}) }))).toMatchObject({ kind: 'published', revision: 1 });
    const revision = await store.revisions.find('part', 1);
    expect(JSON.parse(revision?.document ?? '')).toMatchObject({ nodes: { first: { config: { end: 'done' } } } });
    expect((await store.drafts.find('part'))?.document).not.toContain('"done"');
  });

  it('locks the live revisions of all parts, and the versions of the kinds of steps', async () => {
    await live(flowOf('middle', { first: uses('part', ['done']), last: step('easy', { end: 'over' }) }));
    expect(await live(flowOf('main', { first: uses('middle', ['over']), last }))).toMatchObject({ kind: 'published' });
    expect((await store.revisions.find('main', 1))?.locks).toEqual({
      flows: { middle: 1, part: 1 },
      types: { easy: [1], hangup: [1], subflow: [1] },
    });
    await live(flowOf('part', { first: step('easy', {}), unused: step('easy', { end: 'other' }) }));
    expect((await store.revisions.find('main', 1))?.locks.flows).toMatchObject({ part: 1 });
  });

  it('refuses an end of a live part without a way out', async () => {
    expect(await live(flowOf('loose', { first: uses('middle', ['elsewhere']), last }))).toMatchObject({
      kind: 'problems',
      problems: [{ code: 'subflow-end-missing', pointer: '/nodes/first/config/flow' }],
    });
  });

  it('refuses parts that are not live, and those that are not there', async () => {
    await draft(flowOf('unborn', { first: step('easy', {}) }));
    const early = await live(flowOf('early', { first: uses('unborn', ['done']), last }));
    expect(early).toEqual({ kind: 'parts-not-live', parts: ['unborn'] });
    expect(await live(flowOf('lost', { first: uses('nothing', ['done']), last }))).toMatchObject({
      kind: 'problems',
      problems: [{ code: 'subflow-missing' }],
    });
  });

  it('refuses a circle of parts', async () => {
    expect(await live(flowOf('part', { first: uses('main', ['over']), last }))).toMatchObject({ kind: 'problems' });
  });

  it('knows who uses a flow, in drafts and live', async () => {
    await store.numbers.put('100', { title: '', flow: 'main' });
    expect(await whoUses(parts, 'middle')).toEqual({ numbers: [], flows: ['loose', 'main'], plans: [] });
    expect((await whoUses(parts, 'part')).flows).toEqual(['main', 'middle']);
    expect(await whoUses(parts, 'main')).toEqual({ numbers: ['100'], flows: ['part'], plans: [] });
  });
});
