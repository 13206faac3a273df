import { buildValidators } from '@callwright/flow/check/ajv';
import { builtInTypes } from '@callwright/nodes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { menuFlow } from '../api/testing/test-api.ts';
import { loadFolder } from '../flow-folder/index.ts';
import { createFlowChecker, type FlowParts, publish } from '../flows/index.ts';
import { listDocumentOf } from '../office/lists/list-document.ts';
import { SAMPLES } from '../seed/index.ts';
import { seedFolder } from '../seed/seed-folder.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import type { Bindings } from './bindings.ts';
import { type BundleFiles, gatherBundle, type Imported, importBundle, readBundle, writeBundle } from './index.ts';

const checker = createFlowChecker(builtInTypes);
const BUSINESSES = ['stadtwerke-auental', 'harsfa-fogaszat', 'harbour-and-pine'];
/** Opening hours, lists and boxes of the samples under names of the new installation. */
const OTHER_NAMES: Bindings = {
  schedule: { kundenservice: 'service-hours', rendeles: 'praxis', 'customer-service': 'shop' },
  queue: { kundenservice: 'service', umzug: 'moving' },
  list: { ugyelet: 'on-call', vip: 'important' },
  box: { kundenservice: 'service-box', recepcio: 'desk' },
  number: { '+498999998199': '+498999998555' },
};

describe.each(DATABASES)('call flows between installations on %s', (kind) => {
  let from: { database: FreshDatabase; parts: FlowParts };
  let files: BundleFiles;
  const databases: FreshDatabase[] = [];

  async function installation(): Promise<{ database: FreshDatabase; parts: FlowParts }> {
    const database = await freshDatabase(kind);
    databases.push(database);
    const store = await database.open();
    return { database, parts: { store, types: builtInTypes, checker, now: () => 1_700_000_000_000 } };
  }

  async function bring(parts: FlowParts, what: BundleFiles, wishes: object = {}, dry = false): Promise<Imported> {
    const read = readBundle(what, checker);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const plain = { bindings: {}, make: false, live: true, test: false, comment: 'From test', person: null };
    return importBundle(parts, read.bundle, { ...plain, ...wishes }, dry);
  }

  const gathered = async (parts: FlowParts, drafts = false) =>
    writeBundle(await gatherBundle(parts, { drafts, office: true }));

  beforeAll(async () => {
    from = await installation();
    for (const business of BUSINESSES) {
      const folder = await loadFolder(`${SAMPLES}/${business}`, buildValidators([]));
      expect(await seedFolder(from.parts, folder)).toEqual([]);
    }
    files = await gathered(from.parts);
  });
  afterAll(async () => {
    for (const database of databases) await database.remove();
  });

  it('exports the same texts each time, and only what is meant to leave', async () => {
    expect(await gathered(from.parts)).toEqual(files);
    const without = writeBundle(await gatherBundle(from.parts, { drafts: false, office: false }));
    expect(Object.keys(without).filter((file) => file.startsWith('office/'))).toEqual([]);
    expect(Object.keys(files).filter((file) => file.startsWith('calls/')).length).toBeGreaterThan(150);
    const one = await gatherBundle(from.parts, { flows: ['harbour-and-pine'], drafts: false, office: false });
    expect(one.flows.map(({ id }) => id).some((id) => id.startsWith('auental'))).toBe(false);
    expect(one.flows.length).toBeGreaterThan(1);
  });

  it('makes an empty installation the same under other names, with every test call passing there', async () => {
    const { parts } = await installation();
    const dry = await bring(parts, files, { bindings: OTHER_NAMES, make: true, test: true }, true);
    expect(dry.kind).toBe('would');
    expect(await parts.store.flows.list()).toEqual([]);
    const done = await bring(parts, files, { bindings: OTHER_NAMES, make: true, test: true });
    if (done.kind !== 'done') throw new Error(JSON.stringify(done, null, 1).slice(0, 4000));
    expect(done.plan.callTests).toBeGreaterThan(150);
    expect(await parts.store.named.find('schedule', 'service-hours')).not.toBeNull();
    expect(await parts.store.named.find('schedule', 'kundenservice')).toBeNull();
    const moving = await parts.store.named.find('queue', 'moving');
    expect(moving?.document).toMatchObject({
      overflow: { to: 'service' },
      standIn: { kind: 'queue', queue: 'service' },
    });
    expect(await parts.store.members.list()).toEqual([]);
    expect((await parts.store.numbers.rung('+498999998555')).kind).toBe('flow');
    expect((await parts.store.numbers.rung('+498999998199')).kind).toBe('number-unknown');

    // There and back again: nothing has changed but the names.
    const back: Bindings = Object.fromEntries(
      Object.entries(OTHER_NAMES).map(([of, renamed]) => [
        of,
        Object.fromEntries(Object.entries(renamed as Record<string, string>).map(([name, other]) => [other, name])),
      ]),
    );
    const again = await installation();
    const returned = await bring(again.parts, await gathered(parts), { bindings: back, make: true, test: true });
    expect(returned.kind).toBe('done');
    expect(await gathered(again.parts)).toEqual(files);
  });

  it('takes in again whatever the office can have entered', async () => {
    const { parts } = await installation();
    const at = 1;
    const spoken = { text: { en: 'Closed today.' }, recording: 'closed-today', until: '2026-12-01T17:00:00Z' };
    await parts.store.named.put('announcement', 'today', { title: 'Today', document: spoken, at });
    const columns = [
      { name: 'zone', title: 'Zone' },
      { name: 'area', title: 'Area' },
    ];
    const listed = { key: 'area', columns: { area: 'Area', zone: 'Zone' }, order: columns.map(({ name }) => name) };
    await parts.store.named.put('list', 'areas', { title: 'Areas', document: listed, at });
    const other = await installation();
    expect((await bring(other.parts, await gathered(parts), { make: true })).kind).toBe('done');
    expect((await other.parts.store.named.find('announcement', 'today'))?.document).toEqual(spoken);
    const there = await other.parts.store.named.find('list', 'areas');
    expect(listDocumentOf(there?.document ?? null)).toEqual({ key: 'area', columns });
  });

  it('does nothing the second time', async () => {
    const { parts } = await installation();
    await bring(parts, files, { make: true });
    const revisions = await Promise.all(BUSINESSES.map((id) => parts.store.revisions.list(id)));
    const again = await bring(parts, files, { make: true });
    if (again.kind !== 'done') throw new Error(again.kind);
    expect(new Set(again.plan.flows.map(({ does }) => does))).toEqual(new Set(['same']));
    expect(again.plan.made).toEqual([]);
    expect(await Promise.all(BUSINESSES.map((id) => parts.store.revisions.list(id)))).toEqual(revisions);
  });

  it('says what is missing, with who needs it, and writes nothing', async () => {
    const { parts } = await installation();
    const refused = await bring(parts, files, {
      bindings: { list: { nowhere: 'x' }, number: { '+498999998199': null } },
    });
    if (refused.kind !== 'refused') throw new Error(refused.kind);
    const missing = refused.missing.map(({ kind: of, name }) => `${of} ${name}`);
    expect(missing).toContain('schedule kundenservice');
    expect(missing).toContain('number +498999998100');
    expect(missing).not.toContain('number +498999998199');
    const hours = refused.missing.find(({ name, kind: of }) => name === 'kundenservice' && of === 'schedule');
    expect(hours).toMatchObject({ here: 'kundenservice', neededBy: ['stadtwerke-auental'] });
    expect(refused.stray).toEqual([{ kind: 'list', name: 'nowhere' }]);
    expect(await parts.store.flows.list()).toEqual([]);
    expect(await parts.store.named.list('call-test')).toEqual([]);
    expect(await parts.store.numbers.list()).toEqual([]);
  });

  it('writes nothing when a test call fails here', async () => {
    const { parts } = await installation();
    const folder = JSON.parse(files['office/schedules/kundenservice.json'] ?? '{}');
    const closed = { ...files, 'office/schedules/kundenservice.json': JSON.stringify({ ...folder, weekly: {} }) };
    const refused = await bring(parts, closed, { make: true, test: true });
    if (refused.kind !== 'refused') throw new Error(refused.kind);
    expect(refused.failed.length).toBeGreaterThan(0);
    expect(refused.failed.every(({ flow }) => flow === 'stadtwerke-auental')).toBe(true);
    expect(await parts.store.flows.list()).toEqual([]);
  });

  it('lets a part run in the version that came with it, and others in theirs', async () => {
    const { parts } = await installation();
    await bring(parts, files, { make: true });
    const part = JSON.parse(files['flows/auental-outage.flow.json'] ?? '{}');
    const changed = { ...files, 'flows/auental-outage.flow.json': JSON.stringify({ ...part, title: 'Outage, anew' }) };
    const done = await bring(parts, changed, { make: true });
    if (done.kind !== 'done') throw new Error(done.kind);
    const does = new Map(done.plan.flows.map((flow) => [flow.id, flow.does]));
    expect(does.get('auental-outage')).toBe('changed');
    expect(does.get('stadtwerke-auental')).toBe('changed');
    expect(does.get('harbour-and-pine')).toBe('same');
    const main = await parts.store.revisions.find('stadtwerke-auental', 2);
    expect(main?.locks.flows['auental-outage']).toBe(2);
    expect(main?.locks.flows['auental-service']).toBe(1);
  });

  it('loses no draft that was never live', async () => {
    const { parts } = await installation();
    await bring(parts, files, { make: true });
    const { store } = parts;
    const draft = await store.drafts.find('harbour-and-pine');
    const edited = JSON.parse(draft?.document ?? '{}');
    const document = JSON.stringify({ ...edited, title: 'Being edited' });
    await store.drafts.save(
      'harbour-and-pine',
      draft?.version ?? 0,
      { title: 'Being edited', languages: ['en'], document },
      5,
    );
    const other = JSON.parse(files['flows/harbour-and-pine.flow.json'] ?? '{}');
    const incoming = { ...files, 'flows/harbour-and-pine.flow.json': JSON.stringify({ ...other, title: 'Incoming' }) };
    const refused = await bring(parts, incoming, { make: true });
    expect(refused).toMatchObject({ kind: 'refused', unsaved: ['harbour-and-pine'] });
    expect((await store.drafts.find('harbour-and-pine'))?.document).toBe(document);
  });

  it('takes no number away from another call flow', async () => {
    const { parts } = await installation();
    const { store } = parts;
    const { id, title, languages } = menuFlow('mine');
    await store.flows.create(id, { title, languages, document: JSON.stringify(menuFlow('mine')) }, { at: 1 });
    expect((await publish(parts, 'mine', 1, '')).kind).toBe('published');
    await store.numbers.put('+498999998100', { title: 'Mine', flow: 'mine' });
    const refused = await bring(parts, files, { make: true });
    expect(refused).toMatchObject({ kind: 'refused', taken: [{ number: '+498999998100', flow: 'mine' }] });
    expect((await store.numbers.list()).map(({ flow }) => flow)).toEqual(['mine']);
  });

  it('reads no nonsense', () => {
    const problems = (what: BundleFiles) => {
      const read = readBundle(what, checker);
      return 'problems' in read ? read.problems.map(({ file, pointer }) => `${file}${pointer}`) : [];
    };
    expect(problems({})).toEqual(['callwright.json']);
    expect(problems({ ...files, 'names.json': '{ "list": 1 }' })[0]).toMatch(/^names.json/);
    expect(problems({ ...files, 'flows/other.flow.json': files['flows/harbour-and-pine.flow.json'] ?? '' })).toEqual([
      'flows/other.flow.json/id',
    ]);
    expect(problems({ ...files, 'numbers.json': '[' })).toEqual(['numbers.json']);
  });
});
