import { describe, expect, it } from 'vitest';
import { plainRules, play } from './testing/play.ts';

describe('by hand', () => {
  it('rings who takes a caller past the line, and nobody else; then the line goes on', () => {
    const house = play([plainRules('q')]);
    house.caller('nobody-is-here');
    house.agent('a', 1);
    house.agent('b', 2);
    house.caller('c1');
    house.caller('c2');
    house.tell({ kind: 'agent-set', agent: 'b', state: 'break' });
    house.caller('c3');
    expect(house.tell({ kind: 'picked', ticket: 'c3', agent: 'a' })).toEqual([]);
    expect(house.tell({ kind: 'declined', offer: 'o1', agent: 'a' })).toEqual(['o1 ✕a', 'o3 c1→a']);
    house.tell({ kind: 'answered', offer: 'o3', agent: 'a' });
    expect(house.tell({ kind: 'ended', agent: 'a' })).toEqual(['o4 c2→a']);
  });

  it('gives whoever was rung for a moved caller to who is first now', () => {
    const house = play([plainRules('q', { overflow: { to: 'r', afterMs: 10_000 } }), plainRules('r')]);
    house.agent('a', 1);
    house.agent('b', 2, { queues: ['q', 'r'] });
    expect(house.caller('c1')).toEqual(['o1 c1→a']);
    house.at(1);
    expect(house.caller('c2')).toEqual(['o2 c2→b']);
    house.until(12);
    house.tell({ kind: 'agent-set', agent: 'a', state: 'offline' });
    expect(house.tell({ kind: 'moved', ticket: 'c2', queue: 'r' })).toEqual(['o2 ✕b', 'o3 c1→b']);
  });

  it('lets a moved caller wait as long as anybody there, at the place of the time waited', () => {
    const house = play([plainRules('q'), plainRules('r', { maxWaitMs: 60_000 })]);
    house.agent('a', 1, { queues: ['q', 'r'] });
    house.tell({ kind: 'agent-taken', agent: 'a' });
    house.caller('c1');
    house.at(50);
    house.caller('r1', { queue: 'r' });
    house.at(100);
    expect(house.tell({ kind: 'moved', ticket: 'c1', queue: 'r' })).toEqual([]);
    house.restart();
    expect(house.until(110)).toEqual(['r1 timeout']);
    expect(house.until(159)).toEqual([]);
    expect(house.until(160)).toEqual(['c1 timeout']);
  });

  it('lets whoever goes for today finish talk and notes first, and forgets it when they come back', () => {
    const house = play([plainRules('q', { wrapUpMs: 10_000 })]);
    house.agent('a', 1);
    house.caller('c1');
    house.tell({ kind: 'answered', offer: 'o1', agent: 'a' });
    house.tell({ kind: 'agent-set', agent: 'a', state: 'offline', afterWrapUp: true });
    expect(house.stateOf('a')).toBe('busy');
    house.tell({ kind: 'ended', agent: 'a' });
    expect(house.stateOf('a')).toBe('wrap-up');
    house.restart();
    house.until(11);
    expect(house.stateOf('a')).toBe('offline');
    house.tell({ kind: 'agent-set', agent: 'a', state: 'available' });
    house.caller('c2');
    house.tell({ kind: 'answered', offer: 'o2', agent: 'a' });
    house.tell({ kind: 'ended', agent: 'a' });
    house.tell({ kind: 'agent-set', agent: 'a', state: 'offline', afterWrapUp: true });
    expect(house.stateOf('a')).toBe('wrap-up');
    house.tell({ kind: 'agent-set', agent: 'a', state: 'available' });
    house.caller('c3');
    house.tell({ kind: 'answered', offer: 'o3', agent: 'a' });
    house.tell({ kind: 'ended', agent: 'a' });
    house.until(40);
    expect(house.stateOf('a')).toBe('available');
  });

  it('gives whoever is moved to where nobody is any more the grace, and no more', () => {
    const house = play([plainRules('q'), plainRules('r')]);
    house.agent('a', 1);
    house.tell({ kind: 'agent-taken', agent: 'a' });
    house.agent('b', 1, { queues: ['r'] });
    house.tell({ kind: 'agent-set', agent: 'b', state: 'offline' });
    house.caller('c1');
    house.until(40);
    house.tell({ kind: 'moved', ticket: 'c1', queue: 'r' });
    house.restart();
    expect(house.until(69)).toEqual([]);
    expect(house.until(70)).toEqual(['c1 nobody']);
  });

  it('waits for who holds the telephone, and for who needs longer for notes', () => {
    const house = play([plainRules('q', { ringMs: 20_000, wrapUpMs: 30_000 })]);
    house.agent('a', 1);
    house.agent('b', 2);
    house.caller('c1');
    house.at(19);
    house.tell({ kind: 'picked-up', offer: 'o1', agent: 'a', until: 31_000 });
    expect(house.until(30)).toEqual([]);
    house.tell({ kind: 'answered', offer: 'o1', agent: 'a' });
    house.tell({ kind: 'ended', agent: 'a' });
    house.tell({ kind: 'wrap-up-extended', agent: 'a', until: 90_000 });
    house.until(60);
    expect(house.stateOf('a')).toBe('wrap-up');
    house.until(90);
    expect(house.stateOf('a')).toBe('available');
  });

  it('lets who telephoned during a break, or at their notes, go on with that', () => {
    const house = play([plainRules('q', { wrapUpMs: 30_000 })]);
    house.agent('a', 1);
    house.tell({ kind: 'agent-set', agent: 'a', state: 'break' });
    house.tell({ kind: 'agent-taken', agent: 'a' });
    house.tell({ kind: 'ended', agent: 'a' });
    expect(house.stateOf('a')).toBe('break');
    house.tell({ kind: 'agent-set', agent: 'a', state: 'available' });
    house.caller('c1');
    house.tell({ kind: 'answered', offer: 'o1', agent: 'a' });
    house.tell({ kind: 'ended', agent: 'a' });
    house.at(10);
    house.tell({ kind: 'agent-taken', agent: 'a' });
    house.at(40);
    house.tell({ kind: 'ended', agent: 'a' });
    expect(house.stateOf('a')).toBe('wrap-up');
    house.until(60);
    expect(house.stateOf('a')).toBe('available');
  });
});
