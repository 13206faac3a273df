import { describe, expect, it } from 'vitest';
import { plainRules, play } from './testing/play.ts';

describe('waiting', () => {
  it('keeps the order of coming, and lets nobody stand in the way of others', () => {
    const house = play([plainRules('q', { strategy: 'skills' })]);
    house.agent('a', 1, { skills: { gas: 1 } });
    house.tell({ kind: 'agent-taken', agent: 'a' });
    house.caller('hard', { needs: [{ skill: 'gas', level: 4 }] });
    house.caller('c1');
    house.caller('c2');
    expect(house.tell({ kind: 'ended', agent: 'a' })).toEqual(['o1 c1→a']);
  });

  it('lets priority go first, or count as so much waiting', () => {
    const first = play([plainRules('q')]);
    first.agent('a', 1);
    first.tell({ kind: 'agent-taken', agent: 'a' });
    first.caller('c1');
    first.at(3600);
    first.caller('vip', { priority: 1 });
    expect(first.tell({ kind: 'ended', agent: 'a' })).toEqual(['o1 vip→a']);

    const ageing = play([plainRules('q', { ageing: 2 })]);
    ageing.agent('a', 1);
    ageing.tell({ kind: 'agent-taken', agent: 'a' });
    ageing.caller('c1');
    ageing.at(61);
    // Two points a minute: two points of priority are worth the minute that the other has waited.
    ageing.caller('two', { priority: 2 });
    ageing.caller('three', { priority: 3 });
    expect(ageing.tell({ kind: 'ended', agent: 'a' })).toEqual(['o1 three→a']);
    ageing.tell({ kind: 'answered', offer: 'o1', agent: 'a' });
    expect(ageing.tell({ kind: 'ended', agent: 'a' })).toEqual(['o2 c1→a']);
  });

  it('changes the place, not the wait, when somebody is given priority', () => {
    const house = play([plainRules('q')]);
    house.agent('a', 1);
    house.tell({ kind: 'agent-taken', agent: 'a' });
    for (const id of ['c1', 'c2', 'c3']) house.caller(id);
    house.tell({ kind: 'repriorised', ticket: 'c3', priority: 5 });
    expect(house.tell({ kind: 'ended', agent: 'a' })).toEqual(['o1 c3→a']);
    // Also while it rings.
    house.tell({ kind: 'repriorised', ticket: 'c3', priority: 0 });
    expect(house.tell({ kind: 'answered', offer: 'o1', agent: 'a' })).toEqual(['c3=a']);
  });

  it('sends on who can’t be helped: full, closed, nobody there, too long', () => {
    const house = play([plainRules('q', { maxLength: 2, maxWaitMs: 60_000, graceMs: 10_000 })]);
    expect(house.caller('early')).toEqual(['early nobody']);
    house.agent('a', 1);
    house.tell({ kind: 'agent-taken', agent: 'a' });
    house.caller('c1');
    house.at(5);
    house.caller('c2');
    expect(house.caller('c3')).toEqual(['c3 full']);
    expect(house.until(60)).toEqual(['c1 timeout']);
    house.tell({ kind: 'opened', queue: 'q', open: false });
    expect(house.caller('c4')).toEqual(['c4 closed']);
    expect(house.until(65)).toEqual(['c2 timeout']);
  });

  it('lets everybody go by “nobody” within the grace when the last agent signs out, and not when one comes back', () => {
    const house = play([plainRules('q', { graceMs: 10_000 })]);
    house.agent('a', 1);
    house.tell({ kind: 'agent-set', agent: 'a', state: 'break' });
    for (const id of ['c1', 'c2', 'c3']) house.caller(id);
    house.at(100);
    house.tell({ kind: 'agent-set', agent: 'a', state: 'offline' });
    expect(house.until(109)).toEqual([]);
    house.tell({ kind: 'agent-set', agent: 'a', state: 'break' });
    expect(house.until(200)).toEqual([]);
    house.tell({ kind: 'agent-set', agent: 'a', state: 'offline' });
    expect(house.until(210)).toEqual(['c1 nobody', 'c2 nobody', 'c3 nobody']);
  });

  it('lets agents of another queue help after a while, without giving the place away', () => {
    const house = play([plainRules('q', { overflow: { to: 'r', afterMs: 30_000 } }), plainRules('r')]);
    house.agent('a', 1);
    house.agent('b', 1, { queues: ['r'] });
    house.tell({ kind: 'agent-taken', agent: 'a' });
    expect(house.caller('c1')).toEqual([]);
    expect(house.until(30)).toEqual(['o1 c1→b']);
    expect(house.tell({ kind: 'declined', offer: 'o1', agent: 'b' })).toEqual(['o1 ✕b', 'o2 c1→b']);
    house.tell({ kind: 'agent-set', agent: 'b', state: 'break' });
    expect(house.tell({ kind: 'ended', agent: 'a' })).toEqual(['o3 c1→a']);
    expect(house.tell({ kind: 'answered', offer: 'o3', agent: 'a' })).toEqual(['c1=a']);
    expect(house.tell({ kind: 'agent-set', agent: 'b', state: 'available' })).toEqual([]);
  });

  it('keeps a caller’s place for a callback', () => {
    const house = play([plainRules('q')]);
    house.agent('a', 1);
    house.tell({ kind: 'agent-taken', agent: 'a' });
    house.caller('c1');
    house.at(50);
    house.caller('c2');
    house.at(60);
    house.tell({ kind: 'left', ticket: 'c1' });
    house.caller('callback', { kind: 'callback', since: 0 });
    expect(house.tell({ kind: 'ended', agent: 'a' })).toEqual(['o1 callback→a']);
  });
});

describe('agents', () => {
  it('gives time for what is left to do, which can be cut short', () => {
    const house = play([plainRules('q', { wrapUpMs: 15_000 })]);
    house.agent('a', 1);
    house.caller('c1');
    house.tell({ kind: 'answered', offer: 'o1', agent: 'a' });
    house.at(100);
    house.tell({ kind: 'ended', agent: 'a' });
    expect(house.stateOf('a')).toBe('wrap-up');
    expect(house.caller('c2')).toEqual([]);
    expect(house.until(115)).toEqual(['o2 c2→a']);
    house.tell({ kind: 'answered', offer: 'o2', agent: 'a' });
    house.tell({ kind: 'ended', agent: 'a' });
    house.tell({ kind: 'wrapped-up', agent: 'a' });
    expect(house.stateOf('a')).toBe('available');
    expect(house.until(200)).toEqual([]);
    expect(house.stateOf('a')).toBe('available');
  });

  it('takes a break for whoever lets it ring too often, and tries the next', () => {
    const house = play([plainRules('q', { strategy: 'ordered', restAfter: 2 })]);
    house.agent('a', 1);
    house.agent('b', 2);
    expect(house.caller('c1')).toEqual(['o1 c1→a']);
    expect(house.until(20)).toEqual(['o1 ✕a', 'o2 c1→b']);
    house.tell({ kind: 'answered', offer: 'o2', agent: 'b' });
    expect(house.caller('c2')).toEqual(['o3 c2→a']);
    expect(house.until(40)).toEqual(['o3 ✕a']);
    expect(house.stateOf('a')).toBe('break');
  });

  it('holds what is said during a talk until its end', () => {
    const house = play([plainRules('q', { wrapUpMs: 5000 })]);
    house.agent('a', 1);
    house.caller('c1');
    house.tell({ kind: 'answered', offer: 'o1', agent: 'a' });
    house.tell({ kind: 'agent-set', agent: 'a', state: 'break' });
    expect(house.stateOf('a')).toBe('busy');
    house.tell({ kind: 'ended', agent: 'a' });
    expect(house.stateOf('a')).toBe('wrap-up');
    house.until(6);
    expect(house.stateOf('a')).toBe('break');
  });

  it('serves the queue of the smaller rank first, and among equals whoever waits longer', () => {
    const house = play([plainRules('q'), plainRules('r'), plainRules('s')]);
    const queues = [
      { queue: 'q', rank: 2, place: 1 },
      { queue: 'r', rank: 1, place: 1 },
      { queue: 's', rank: 2, place: 1 },
    ];
    house.tell({ kind: 'agent-known', agent: 'a', skills: {}, queues });
    house.tell({ kind: 'agent-set', agent: 'a', state: 'break' });
    house.caller('in-s', { queue: 's' });
    house.at(1);
    house.caller('in-q');
    house.at(2);
    house.caller('in-r', { queue: 'r' });
    expect(house.tell({ kind: 'agent-set', agent: 'a', state: 'available' })).toEqual(['o1 in-r→a']);
    house.tell({ kind: 'answered', offer: 'o1', agent: 'a' });
    expect(house.tell({ kind: 'ended', agent: 'a' })).toEqual(['o2 in-s→a']);
  });
});
