import type { Problem } from '@callwright/flow/document';
import { type Schedule, verdictAt } from '@callwright/flow/hours';
import { BRANCHES, sampleSchedule, ZONES } from '@callwright/flow/hours/testing';
import { builtInTypes } from '@callwright/nodes';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { menuFlow, type TestApi, testApi } from '../api/testing/test-api.ts';
import { createFlowChecker, namesOf, readStoredFlow } from '../flows/index.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';

const SEQUENCES = 12;
const MOST_EDITS = 8;
const DAY = 86_400_000;
const PATH = '/api/opening-hours/office';
const NUMBER = '+49891';
/** Ways out of the published step; `counter`, which schedules may have too, is none of them. */
const LISTED = ['open', 'closed', 'lunch'] as const;

type Edit =
  | { readonly kind: 'save'; readonly schedule: Schedule; readonly branches: readonly string[] }
  | { readonly kind: 'closeNow'; readonly minutes: number }
  | { readonly kind: 'undo'; readonly nth: number }
  | { readonly kind: 'delete' };

/** A published flow that asks the hours, and says which way out was taken. */
function askingFlow() {
  const flow = menuFlow('main');
  const says = (way: string) => ({
    type: 'say',
    version: 1,
    config: { prompt: { text: { en: `Way ${way}.` } } },
    next: { done: 'end' },
  });
  const hours = {
    type: 'opening-hours',
    version: 1,
    config: { schedule: 'office', branches: [...LISTED], sayText: false },
    next: { open: 'open', closed: 'closed', lunch: 'lunch', error: 'fault' },
  };
  const { end } = flow.nodes;
  const ways = Object.fromEntries([...LISTED, 'fault'].map((way) => [way, says(way)]));
  return { ...flow, start: 'hours', nodes: { hours, ...ways, end } };
}

const schedules = fc
  .tuple(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 400 }), fc.integer())
  .map(([zone, day, seed]) => sampleSchedule(zone, Date.UTC(2026, 0, 1) + day * DAY, seed));
const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('save' as const),
      schedule: schedules,
      branches: fc.subarray(BRANCHES.map(({ name }) => name)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('closeNow' as const), minutes: fc.integer({ min: 1, max: 600 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), nth: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'delete' as const }) },
);

/** With no other branches than these; hours that led to another are left out. */
function withBranches(schedule: Schedule, names: readonly string[]): unknown {
  const left = new Set(['open', ...names]);
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => !leadsElsewhere(one, left)).map(inner);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inner(part)]));
  };
  const { branches, ...rest } = schedule;
  return { ...(inner(rest) as object), branches: branches.filter(({ name }) => left.has(name)) };
}

const leadsElsewhere = (value: unknown, left: ReadonlySet<string>): boolean =>
  typeof value === 'object' && value !== null && 'branch' in value && !left.has(String(value.branch));

describe.each(DATABASES)('whatever the office does to the hours of a published flow, on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    const [first] = fc.sample(schedules, { numRuns: 1, seed: 1 });
    await api.send('PUT', PATH, { version: 0, schedule: first });
    await api.send('POST', '/api/flows', { flow: askingFlow() });
    expect((await api.send('POST', '/api/flows/main/publish', { version: 1, comment: '' })).status).toBe(200);
    await api.send('PUT', `/api/numbers/${NUMBER}`, { title: 'Service', flow: 'main' });
  });
  afterAll(() => database.remove());

  const now = async () => {
    const { body } = await api.get(PATH);
    return { version: Number(body.version), schedule: body.schedule as Schedule };
  };

  /** The live version, and what the checker finds in it with the hours as they are. */
  async function verdict(): Promise<{ live: string; ways: readonly string[]; problems: readonly Problem[] }> {
    const revision = await api.store.revisions.pointedAt('main');
    const stored = revision === null ? null : await api.store.revisions.find('main', revision);
    if (stored === null) throw new Error('nothing is live');
    const flow = readStoredFlow(stored.document);
    const found = createFlowChecker(builtInTypes).check(flow, await namesOf(api.store, builtInTypes, []), []);
    // A branch that the step doesn't list takes its fallback and is reported: no part of the verdict.
    const problems = found.filter(({ code }) => code !== 'schedule-branch-unlisted');
    return { live: stored.document, ways: Object.keys(flow.nodes.hours?.next ?? {}), problems };
  }

  /** The way out that a call takes at a moment. */
  async function wayOut(at: number): Promise<string> {
    const caller = { number: '+49301', anonymous: false, country: 'DE' };
    const clockOffset = at - Date.now();
    const started = await api.calls.start({
      provider: 'simulator',
      dialled: NUMBER,
      caller,
      language: 'en',
      clockOffset,
    });
    if (started.kind !== 'started') throw new Error(started.kind);
    return /Way (\w+)\./.exec(JSON.stringify(started.reply.verbs))?.[1] ?? 'none';
  }

  /** Does it, and tells how it was answered. */
  async function perform(edit: Edit) {
    const { version, schedule } = await now();
    switch (edit.kind) {
      case 'save':
        return api.send('PUT', PATH, { version, schedule: withBranches(edit.schedule, edit.branches) });
      case 'closeNow': {
        const [since, until] = [Date.now(), Date.now() + edit.minutes * 60_000].map((at) => new Date(at).toISOString());
        return api.send('PUT', PATH, { version, schedule: { ...schedule, closeNow: { since, until } } });
      }
      case 'undo': {
        const { changes } = (await api.get(`${PATH}/changes`)).body as { changes: readonly { id: string }[] };
        const change = changes[Math.min(edit.nth, changes.length - 1)];
        return api.send('POST', `${PATH}/changes/${change?.id}/undo`, { version });
      }
      case 'delete':
        return api.send('DELETE', `${PATH}/${version}`);
    }
  }

  test('its ways out and the verdict on it stay, calls meet what the page shows, and what it needs can’t go', async () => {
    const before = await verdict();
    expect(before.ways).toEqual(['closed', 'error', 'lunch', 'open']);
    const seen = { saved: 0, inUse: 0, unlisted: 0, ways: new Set<string>() };
    const sequences = fc.tuple(
      fc.array(edits, { minLength: 1, maxLength: MOST_EDITS }),
      fc.array(fc.integer({ min: -300 * DAY, max: 300 * DAY }), { minLength: 3, maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(sequences, async ([sequence, moments]) => {
        for (const edit of sequence) {
          const stood = await now();
          const answer = await perform(edit);
          if (edit.kind === 'delete') expect(answer).toMatchObject({ status: 409, body: { code: 'hours-in-use' } });
          if (edit.kind === 'save' && !edit.branches.includes('lunch') && hasLunch(stood.schedule)) {
            expect(answer.status).toBe(answer.body.code === 'hours-problems' ? 422 : 409);
          }
          if (answer.status === 409 && answer.body.code === 'hours-in-use') {
            seen.inUse += 1;
            expect(answer.body.usedBy).toMatchObject([{ flow: 'main', live: true, numbers: [NUMBER] }]);
          }
          if (answer.status === 200) seen.saved += 1;
          else expect(await now()).toEqual(stood);
          expect(await verdict()).toEqual(before);
        }
        const { schedule } = await now();
        for (const moment of moments) {
          const at = Date.now() + moment;
          const { branch, fallback } = verdictAt(schedule, { epochMilliseconds: at });
          const listed = LISTED.some((one) => one === branch);
          if (!listed) seen.unlisted += 1;
          const way = await wayOut(at);
          expect(way).toBe(listed ? branch : fallback);
          seen.ways.add(way);
        }
      }),
      { numRuns: SEQUENCES },
    );
    expect(seen.saved).toBeGreaterThan(SEQUENCES / 2);
    expect(seen.inUse).toBeGreaterThan(0);
    expect(seen.ways.size).toBeGreaterThan(1);
  }, 120_000);
});

const hasLunch = ({ branches }: Schedule): boolean => branches.some(({ name }) => name === 'lunch');
