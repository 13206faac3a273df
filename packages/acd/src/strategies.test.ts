import { describe, expect, it } from 'vitest';
import type { Strategy } from './rules.ts';
import { plainRules, play } from './testing/play.ts';

/** Three agents, free one after the other in this order: b, c, a. */
function threeFree(strategy: Strategy) {
  const house = play([plainRules('q', { strategy })]);
  house.at(1);
  house.agent('b', 2);
  house.at(2);
  house.agent('c', 3);
  house.at(3);
  house.agent('a', 1);
  house.at(10);
  return house;
}

describe('who gets the next caller', () => {
  it('ordered: whoever is first of the list among those who are free', () => {
    const house = threeFree('ordered');
    expect(house.caller('c1')).toEqual(['o1 c1→a']);
    expect(house.caller('c2')).toEqual(['o2 c2→b']);
  });

  it('longest idle: whoever has been free the longest; a telephone that rang in vain takes nothing of it', () => {
    const house = threeFree('longest-idle');
    expect(house.caller('c1')).toEqual(['o1 c1→b']);
    expect(house.tell({ kind: 'left', ticket: 'c1' })).toEqual(['o1 ✕b']);
    expect(house.caller('c2')).toEqual(['o2 c2→b']);
    house.tell({ kind: 'answered', offer: 'o2', agent: 'b' });
    house.at(20);
    house.tell({ kind: 'ended', agent: 'b' });
    expect(house.caller('c3')).toEqual(['o3 c3→c']);
  });

  it('round robin: each in turn, whether they answered or not', () => {
    const house = threeFree('round-robin');
    expect(house.caller('c1')).toEqual(['o1 c1→a']);
    house.tell({ kind: 'left', ticket: 'c1' });
    expect(house.caller('c2')).toEqual(['o2 c2→b']);
    house.tell({ kind: 'left', ticket: 'c2' });
    expect(house.caller('c3')).toEqual(['o3 c3→c']);
    house.tell({ kind: 'left', ticket: 'c3' });
    expect(house.caller('c4')).toEqual(['o4 c4→a']);
  });

  it('fewest calls: whoever has taken the fewest since they came', () => {
    const house = threeFree('fewest-calls');
    house.caller('c1');
    house.tell({ kind: 'answered', offer: 'o1', agent: 'b' });
    house.tell({ kind: 'ended', agent: 'b' });
    expect(house.caller('c2')).toEqual(['o2 c2→c']);
    expect(house.caller('c3')).toEqual(['o3 c3→a']);
    expect(house.caller('c4')).toEqual(['o4 c4→b']);
  });

  it('ring all: everybody who is free, the first to answer; who becomes free meanwhile is rung too', () => {
    const house = threeFree('ring-all');
    house.tell({ kind: 'agent-set', agent: 'c', state: 'break' });
    expect(house.caller('c1')).toEqual(['o1 c1→a,b']);
    expect(house.caller('c2')).toEqual([]);
    expect(house.tell({ kind: 'agent-set', agent: 'c', state: 'available' })).toEqual(['o2 c2→c']);
    expect(house.tell({ kind: 'answered', offer: 'o1', agent: 'b' })).toEqual(['c1=b', 'o1 ✕a', 'o2 c2→a']);
    expect(house.tell({ kind: 'answered', offer: 'o1', agent: 'a' })).toEqual([]);
    expect(house.tell({ kind: 'answered', offer: 'o2', agent: 'a' })).toEqual(['c2=a', 'o2 ✕c']);
  });

  it('ring all: whoever turned away while it rang is not rung for the same caller once more, as long as others are', () => {
    const house = threeFree('ring-all');
    expect(house.caller('c1')).toEqual(['o1 c1→a,b,c']);
    expect(house.tell({ kind: 'agent-set', agent: 'a', state: 'break' })).toEqual(['o1 ✕a']);
    expect(house.tell({ kind: 'agent-set', agent: 'a', state: 'available' })).toEqual([]);
    expect(house.caller('c2')).toEqual(['o2 c2→a']);
  });

  it('one after another: down the list, each for the ring time to the second, and round again', () => {
    const house = play([plainRules('q', { strategy: 'hunt', ringMs: 7000 })]);
    for (const [place, agent] of ['a', 'b', 'c'].entries()) house.agent(agent, place);
    house.at(100);
    expect(house.caller('c1')).toEqual(['o1 c1→a']);
    expect(house.until(106.999)).toEqual([]);
    expect(house.until(107)).toEqual(['o1 ✕a', 'o2 c1→b']);
    expect(house.wakeAt()).toBe(114);
    expect(house.until(114)).toEqual(['o2 ✕b', 'o3 c1→c']);
    expect(house.until(121)).toEqual(['o3 ✕c', 'o4 c1→a']);
    // A second caller begins at the top with whoever is free there.
    expect(house.caller('c2')).toEqual(['o5 c2→b']);
  });

  it('skills: whoever can, and of those whoever can best; levels fall while one waits', () => {
    const house = play([plainRules('q', { strategy: 'skills' })]);
    house.agent('a', 1, { skills: { english: 2 } });
    house.agent('b', 2, { skills: { english: 5, gas: 1 } });
    house.agent('c', 3, { skills: { english: 3 } });
    const needs = [{ skill: 'english', level: 3 }];
    expect(house.caller('c1', { needs })).toEqual(['o1 c1→b']);
    expect(house.caller('c2', { needs })).toEqual(['o2 c2→c']);
    const later = [{ skill: 'english', level: 3, relax: [{ afterMs: 5000, level: 1 }] }];
    expect(house.caller('c3', { needs: later })).toEqual([]);
    expect(house.wakeAt()).toBe(5);
    expect(house.until(5)).toEqual(['o3 c3→a']);
    expect(house.caller('c4', { needs: [{ skill: 'toString', level: 1 }] })).toEqual([]);
  });
});
