import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { NEW_AGENT } from './agent.ts';

const AT = Date.UTC(2026, 10, 23, 9);
const BY = { at: AT, person: 'tester' };

describe.each(DATABASES)('agents and members on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  const person = async (name: string, role: 'agent' | 'supervisor' | 'designer') => {
    const email = `${name.toLowerCase()}@example.org`;
    const made = await store.people.add({ name, email, roles: [role], grants: [] }, BY);
    if (made === 'email-taken') throw new Error('taken');
    return made.id;
  };
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
    await store.named.put('queue', 'service', { title: 'Service', document: { strategy: 'ordered' }, at: AT });
  });
  afterAll(() => database.remove());

  it('knows people who are agents or supervisors at once, and sample people who can’t sign in', async () => {
    const ana = await person('Ana', 'agent');
    const max = await person('Max', 'supervisor');
    const dee = await person('Dee', 'designer');
    const sample = { person: 'sample:jana', name: 'Jana', state: 'break', reason: 'Lunch', since: AT } as const;
    await store.agents.putSample({ ...sample, ...NEW_AGENT });
    expect((await store.agents.list()).map(({ name }) => name)).toEqual(['Ana', 'Jana', 'Max']);
    expect(await store.agents.find(ana)).toMatchObject({ name: 'Ana', state: 'offline', ...NEW_AGENT, sample: false });
    expect(await store.agents.find(dee)).toBeNull();
    expect(await store.people.find('sample:jana')).toBeNull();
    await store.people.change(max, { roles: ['supervisor'], grants: [], active: false }, BY);
    expect(await store.agents.find(max)).toBeNull();
  });

  it('keeps what agents say of themselves', async () => {
    const bea = await person('Bea', 'agent');
    await store.agents.setState(bea, 'break', 'Lunch', AT);
    await store.agents.setLeftQueues(bea, ['service']);
    await store.agents.setRecordingConsent(bea, AT);
    await store.agents.setAbsence(bea, AT + 1000, 'sample:jana');
    expect(await store.agents.find(bea)).toMatchObject({
      ...{ state: 'break', reason: 'Lunch', since: AT, leftQueues: ['service'] },
      ...{ recordingConsent: AT, absentUntil: AT + 1000, standIn: 'sample:jana' },
    });
    await store.agents.setAbsence(bea, null, 'sample:jana');
    expect(await store.agents.find(bea)).toMatchObject({ absentUntil: null, standIn: null });
  });

  it('sets devices and skills once for each state that was looked at, and notes it', async () => {
    const cem = await person('Cem', 'agent');
    const agent = await store.agents.find(cem);
    if (agent === null) throw new Error('missing');
    const after = { ...NEW_AGENT, skills: { moving: 2, english: 1 } };
    const both = [store.agents.setUp(agent, agent, after, BY), store.agents.setUp(agent, agent, after, BY)];
    expect((await Promise.all(both)).filter((done) => done)).toHaveLength(1);
    expect((await store.agents.find(cem))?.skills).toEqual({ english: 1, moving: 2 });
    const [change] = await store.changes.of('agent', cem, 5);
    expect(change).toMatchObject({ title: 'Cem', person: 'tester', after: { skills: { english: 1, moving: 2 } } });
  });

  it('replaces a queue’s list once for each list that was looked at, and notes it', async () => {
    const queue = { name: 'service', title: 'Service' };
    const [jana, cem] = [
      { person: 'sample:jana', rank: 1 },
      { person: 'cem', rank: 2 },
    ];
    const both = [store.members.put(queue, [], [jana, cem], BY), store.members.put(queue, [], [cem], BY)];
    expect((await Promise.all(both)).filter((done) => done)).toHaveLength(1);
    expect(await store.members.put(queue, await store.members.of('service'), [cem, jana], { ...BY, at: AT + 1 })).toBe(
      true,
    );
    expect(await store.members.of('service')).toEqual([
      { queue: 'service', person: 'cem', rank: 2, place: 0 },
      { queue: 'service', person: 'sample:jana', rank: 1, place: 1 },
    ]);
    expect((await store.changes.of('queue-members', 'service', 1))[0]?.after).toEqual([cem, jana]);
    expect(await store.members.put({ name: 'none', title: '' }, [], [cem], BY)).toBe(false);
  });

  it('forgets somebody who goes, and sample people with the samples', async () => {
    const eve = await person('Eve', 'agent');
    await store.agents.setState(eve, 'available', null, AT);
    await store.members.set('service', [
      { person: eve, rank: 1 },
      { person: 'sample:jana', rank: 1 },
      { person: 'other', rank: 1 },
    ]);
    await store.people.remove(eve, BY);
    expect((await store.members.of('service')).map(({ person }) => person)).toEqual(['sample:jana', 'other']);
    expect(await store.samples.exist()).toBe(true);
    await store.samples.remove(AT);
    expect((await store.members.of('service')).map(({ person }) => person)).toEqual(['other']);
    expect(await store.agents.find('sample:jana')).toBeNull();
    expect(await store.samples.exist()).toBe(false);
  });
});
