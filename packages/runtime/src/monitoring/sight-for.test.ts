import { describe, expect, it } from 'vitest';
import { actorWith } from '../people/testing/actors.ts';
import type { AgentSight } from '../queues/port.ts';
import { STRICT } from './profile.ts';
import { seenBy } from './sight-for.ts';

const agent: AgentSight = {
  person: 'jana',
  name: 'Jana',
  state: 'break',
  reason: 'doctor',
  since: 1000,
  afterwards: null,
  wrapUpUntil: null,
  wrapUpExtended: false,
  queues: [{ queue: 'orders', rank: 1, takesPart: true }],
  offer: null,
  talk: { talk: 't', kind: 'queue', call: 'c', ticket: 'c.1', number: '+4989123', beganAt: 900 },
  absentUntil: null,
};
const sight = { queues: [], agents: [agent] };
const supervisor = actorWith({ roles: ['supervisor'] });

describe('what may be seen of somebody who takes calls', () => {
  it('is everything for themselves', () => {
    expect(seenBy({ ...actorWith({ roles: ['agent'] }), id: 'jana' }, STRICT, sight).agents).toEqual([agent]);
  });

  it('is the present state for those who supervise, the reason of a break only by the profile', () => {
    expect(seenBy(supervisor, STRICT, sight).agents[0]).toMatchObject({ state: 'break', since: 1000, reason: null });
    expect(seenBy(supervisor, { ...STRICT, breakReasons: true }, sight).agents[0]).toMatchObject({ reason: 'doctor' });
  });

  it('is no time and no number for colleagues, whatever the profile says', () => {
    const loose = { ...STRICT, listening: true, figures: true, breakReasons: true, statusHistory: true };
    const [seen] = seenBy(actorWith({ roles: ['agent'] }), loose, sight).agents;
    expect(seen).toMatchObject({ name: 'Jana', state: 'break', reason: null, since: null });
    expect(JSON.stringify(seen)).not.toContain('4989123');
  });
});
