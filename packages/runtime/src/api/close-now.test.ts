import type { Schedule } from '@callwright/flow/hours';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

const NUMBER = '+498999998100';
const always = [{ from: '00:00', to: '24:00', branch: 'open' }];
const OFFICE: Schedule = {
  version: 1,
  title: 'Office',
  timeZone: 'Europe/Berlin',
  branches: [],
  weekly: {
    monday: always,
    tuesday: always,
    wednesday: always,
    thursday: always,
    friday: always,
    saturday: always,
    sunday: always,
  },
  recurring: [],
  specialDays: [],
  specialPeriods: [],
};
const SINCE = '2027-03-01T11:20:00+01:00';
const UNTIL = '2027-03-01T14:00:00+01:00';
const SENTENCE = 'We are in a staff meeting until two.';

describe.each(DATABASES)('closing now, on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await api.send('PUT', '/api/opening-hours/office', { version: 0, schedule: OFFICE });
    const hours = {
      type: 'opening-hours',
      version: 1,
      config: { schedule: 'office', branches: ['open', 'closed'], sayText: true },
      next: { open: 'menu', closed: 'two', error: 'menu' },
    };
    const flow = menuFlow('main');
    await api.send('POST', '/api/flows', { flow: { ...flow, start: 'hours', nodes: { ...flow.nodes, hours } } });
    await api.send('POST', '/api/flows/main/publish', { version: 1, comment: '' });
    await api.send('PUT', `/api/numbers/${encodeURIComponent(NUMBER)}`, { title: 'Office', flow: 'main' });
  });
  afterAll(async () => {
    await api.calls.stop();
    await database.remove();
  });

  const ring = async (clock: string) => {
    const { body } = await api.send('POST', '/api/simulator/calls', {
      dialled: NUMBER,
      caller: { number: '+4989123456' },
      clock,
    });
    const verbs = body.verbs as { verb: string; prompt?: { text: string } }[];
    return {
      revision: body.revision,
      said: verbs.flatMap(({ prompt }) => (prompt === undefined ? [] : [prompt.text])),
    };
  };
  const open = { revision: 1, said: ['Press one or two.'] };
  const closed = { revision: 1, said: [SENTENCE, 'That was two.'] };

  it('sends the next call out by “closed” with its sentence, until its end by the clock, on the same version', async () => {
    expect(await ring(SINCE)).toEqual(open);
    const closeNow = { since: SINCE, until: UNTIL, reason: 'Staff meeting', text: { en: SENTENCE } };
    const before = await api.send('POST', '/api/heard', {
      number: NUMBER,
      at: SINCE,
      instead: { schedules: { office: { ...OFFICE, closeNow } } },
    });
    expect(before.body.heard).toMatchObject({
      said: [{ text: SENTENCE, from: 'hours' }, { text: 'That was two.' }],
      after: 'ends',
    });
    expect(await ring(SINCE)).toEqual(open);

    expect(
      (await api.send('PUT', '/api/opening-hours/office', { version: 1, schedule: { ...OFFICE, closeNow } })).status,
    ).toBe(200);
    expect(await ring('2027-03-01T11:19:59+01:00')).toEqual(open);
    expect(await ring(SINCE)).toEqual(closed);
    expect(await ring('2027-03-01T13:59:59+01:00')).toEqual(closed);
    expect(await ring(UNTIL)).toEqual(open);

    const { body } = await api.send('POST', '/api/heard', { number: NUMBER, at: SINCE });
    expect(body.heard).toMatchObject({
      hours: {
        schedule: 'office',
        state: 'closed',
        exit: 'closed',
        met: 'first',
        reason: { kind: 'closeNow', note: 'Staff meeting' },
        until: '2027-03-01T14:00:00+01:00[Europe/Berlin]',
      },
    });
    const { body: history } = await api.get('/api/opening-hours/office/changes');
    expect((history.changes as unknown[])[0]).toMatchObject({
      version: 2,
      after: { closeNow: { reason: 'Staff meeting' } },
    });
  });
});
