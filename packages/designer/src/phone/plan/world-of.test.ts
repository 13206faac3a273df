import { WorldSchema } from '@callwright/flow/simulation';
import { serviceWorlds } from '@callwright/nodes/services';
import Value from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { practiceFlow } from '../testing/practice-flow.ts';
import { ringsStandIn } from './given-queues.ts';
import { needsOf } from './needs.ts';
import { FRESH_PLAN, type PhonePlan, STAND_IN_TELEPHONE } from './phone-plan.ts';
import { contactOf, decidedServices, worldOf } from './world-of.ts';

const hoursNode = {
  type: 'opening-hours',
  version: 1,
  config: { schedule: 'office', branches: ['open', 'closed', 'lunch'] },
  next: {},
};
const vipNode = { type: 'lookup', version: 1, config: { list: 'vip', value: { cel: 'caller.number' } }, next: {} };
const plain = practiceFlow();
const flow = { ...plain, nodes: { ...plain.nodes, hours: hoursNode, vip: vipNode } };
const needs = needsOf([flow]);
const contacts = [{ number: '+4930555', name: 'Ada', language: 'de', fields: { vip: true } }];
const world = (plan: Partial<PhonePlan>, house = {}) =>
  worldOf(
    { ...FRESH_PLAN, ...plan },
    { needs, house, contacts, now: '2026-11-22T08:00:00.000Z', zone: 'Europe/Berlin', language: 'en' },
  );

describe('what a flow asks of the world', () => {
  it('is read out of its steps', () => {
    expect(needs.telephones).toEqual([{ pattern: '+49305550101', name: 'Front desk' }]);
    expect(needs.schedules).toEqual([{ name: 'office', branches: ['open', 'closed', 'lunch'] }]);
    expect(needs.lists).toEqual(['vip']);
    expect(needs.web).toMatchObject([{ id: 'practice/file', method: 'GET', url: 'https://files.example/patients/' }]);
    expect(JSON.parse(needs.web[0]?.example ?? '')).toEqual({ patient: { names: ['abc'] } });
  });

  it('survives broken configs', () => {
    const broken = Object.fromEntries(
      ['http-request', 'transfer', 'opening-hours', 'lookup', 'subflow', 'queue'].map((type) => [
        type,
        { type, version: 1, config: { targets: [3, { number: null }], results: 'x', branches: 7 }, next: {} },
      ]),
    );
    expect(needsOf([practiceFlow({ nodes: broken })])).toEqual({
      web: [],
      telephones: [],
      schedules: [],
      lists: [],
      queues: [],
      callbacks: false,
    });
  });

  it('has a star where a number is made in the call', () => {
    const target = { number: '+49{{ area }}5550', name: '' };
    const nodes = { t: { type: 'transfer', version: 1, config: { targets: [target] }, next: {} } };
    expect(needsOf([practiceFlow({ nodes })]).telephones).toEqual([{ pattern: '+49*5550', name: '+49{{ area }}5550' }]);
  });
});

describe('the world of a plan', () => {
  it('is one that calls understand, whatever is decided', () => {
    const decided = world({
      number: '+4930555',
      phones: { '+49305550101': 'mailbox' },
      hours: { office: 'lunch' },
      lists: { vip: 'on' },
      queues: { orders: 'later', returns: 'waits' },
      callbacks: 'refuses',
      web: { 'practice/file': { mood: 'ok', answer: '{"patient":{"names":["Ada"]}}' } },
    });
    expect(Value.Check(WorldSchema, decided)).toBe(true);
    for (const [name, mood] of Object.entries(decided.services ?? {})) {
      const part = Array.isArray(mood) ? undefined : mood.part;
      const schema = serviceWorlds[name];
      expect(schema !== undefined && Value.Check(schema, part), name).toBe(true);
    }
  });

  it('takes hours that exist nowhere for open, and real ones as they are', () => {
    const part = (house: object) => world({}, house).services?.hours;
    expect(part({})).toMatchObject({ part: { office: { given: { branch: 'open' } } } });
    const house = { services: { hours: { part: { office: { schedule: { zone: 'x' } } } } } };
    expect(part(house)).toEqual({ part: { office: { schedule: { zone: 'x' } } } });
  });

  it('puts the caller on a list or off it', () => {
    const house = {
      services: { lists: { part: { vip: { '+4930111': { name: 'Zoe' }, '+4930555': { name: 'Ada' } } } } },
    };
    const rows = (mood: 'on' | 'off' | 'real', number = '+4930999') =>
      world({ number, lists: { vip: mood } }, house).services?.lists;
    expect(rows('real')).toEqual({ part: { vip: { '+4930111': { name: 'Zoe' }, '+4930555': { name: 'Ada' } } } });
    expect(rows('on')).toMatchObject({ part: { vip: { '+4930999': { name: 'Zoe' }, '+4930111': { name: 'Zoe' } } } });
    expect(rows('off', '+4930555')).toEqual({ part: { vip: { '+4930111': { name: 'Zoe' } } } });
  });

  it('lets a web service answer, fail, be late, or answer nonsense', () => {
    const answer = (mood: 'ok' | 'error' | 'late', text = '{}') =>
      world({ web: { 'practice/file': { mood, answer: text } } }).services?.http;
    const route = (expected: object) => ({ part: { routes: [expect.objectContaining({ answer: expected })] } });
    expect(answer('ok', '{"a":1}')).toEqual(route({ kind: 'ok', status: 200, body: { a: 1 } }));
    expect(answer('ok', '{')).toEqual(route({ kind: 'failed', status: 200, reason: 'notJson', body: null }));
    expect(answer('error')).toEqual(route({ kind: 'failed', status: 500, reason: 'status', body: null }));
    expect(answer('late')).toEqual(route({ kind: 'timeout' }));
  });

  it('knows callers as the address book does, or as one wants', () => {
    const known = (plan: Partial<PhonePlan>) => contactOf({ ...FRESH_PLAN, ...plan }, contacts);
    expect(known({ number: '+4930555' })).toEqual({ name: 'Ada', language: 'de', vip: true });
    expect(known({ number: '+4930556' })).toBeNull();
    expect(known({ number: '' })).toBeNull();
    expect(known({ number: '+4930555', knownAs: 'unknown' })).toBeNull();
    expect(known({ knownAs: 'vip', name: 'Bo' })).toEqual({ name: 'Bo', vip: true });
  });

  it('gives queues and callbacks the mood that was decided, and the house’s opening hours', () => {
    const house = { services: { hours: { part: { office: { schedule: { version: 1 } } } } } };
    const { queues, callbacks } =
      world({ queues: { orders: 'leaves', trade: 'real' }, callbacks: 'already' }, house).services ?? {};
    expect(queues).toMatchObject({ part: { orders: { does: 'nobody', after: 30 } } });
    expect(queues).not.toMatchObject({ part: { trade: {} } });
    expect(callbacks).toEqual({ part: { asked: { does: 'already' }, schedules: { office: { version: 1 } } } });
  });

  it('says who stands in where nobody is there, and nowhere else', () => {
    const queuesOf = (queues: PhonePlan['queues'], standIns: PhonePlan['standIns']) =>
      world({ queues, standIns }).services?.queues;
    expect(queuesOf({ orders: 'nobody' }, { orders: 'telephone' })).toEqual({
      part: { orders: { does: 'nobody', instead: { kind: 'numbers', numbers: [STAND_IN_TELEPHONE] } } },
    });
    expect(queuesOf({ orders: 'leaves' }, { orders: 'box:front' })).toMatchObject({
      part: { orders: { after: 30, instead: { kind: 'box', box: 'front' } } },
    });
    expect(queuesOf({ orders: 'nobody' }, { orders: 'none' })).toEqual({ part: { orders: { does: 'nobody' } } });
    expect(queuesOf({ orders: 'full' }, { orders: 'callback' })).toEqual({ part: { orders: { does: 'full' } } });
    expect(ringsStandIn({ ...FRESH_PLAN, queues: { orders: 'soon' }, standIns: { orders: 'telephone' } })).toBe(false);
  });

  it('says only what was decided to whoever has the house already', () => {
    const circumstances = { needs, house: {}, contacts, now: '2026-11-22T08:00:00.000Z', zone: 'UTC', language: 'en' };
    expect(decidedServices(FRESH_PLAN, circumstances)).toEqual({});
    expect(Object.keys(decidedServices({ ...FRESH_PLAN, hours: { office: 'closed' } }, circumstances))).toEqual([
      'hours',
    ]);
    const queue = { ...FRESH_PLAN, queues: { orders: 'full' as const } };
    expect(Object.keys(decidedServices(queue, circumstances))).toEqual(['queues']);
    expect(Object.keys(decidedServices(FRESH_PLAN, circumstances, 'web'))).toEqual(['http']);
  });
});
