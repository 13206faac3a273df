import { describe, expect, it } from 'vitest';
import { type Grant, mayUse, type Role } from './actor.ts';
import { actorWith } from './testing/actors.ts';

const ORDERS: Grant = { kind: 'queue', name: 'orders' };
const queuesOf = (roles: readonly Role[], grants: readonly Grant[]) =>
  ['orders', 'trade', '*'].filter((name) => mayUse(actorWith({ roles, grants }), 'queue', name));

describe('whose a queue is', () => {
  it('is every supervisor’s to whom no single one was handed', () => {
    expect(queuesOf(['supervisor'], [])).toEqual(['orders', 'trade', '*']);
    expect(queuesOf(['supervisor'], [{ kind: 'schedule', name: 'office' }])).toEqual(['orders', 'trade', '*']);
    expect(queuesOf(['supervisor'], [ORDERS, { kind: 'queue', name: '*' }])).toEqual(['orders', 'trade', '*']);
  });

  it('is theirs alone to whom it was handed', () => {
    expect(queuesOf(['supervisor'], [ORDERS])).toEqual(['orders']);
    expect(queuesOf(['supervisor', 'agent', 'business'], [ORDERS])).toEqual(['orders']);
    expect(queuesOf(['agent'], [ORDERS])).toEqual(['orders']);
    expect(queuesOf(['agent'], [])).toEqual([]);
  });

  it('is an administrator’s whatever was handed to them', () => {
    expect(queuesOf(['admin', 'supervisor'], [ORDERS])).toEqual(['orders', 'trade', '*']);
  });

  it('narrows message boxes with it, and nothing else', () => {
    const some = actorWith({ roles: ['supervisor'], grants: [ORDERS, { kind: 'box', name: 'orders-box' }] });
    expect(mayUse(some, 'box', 'orders-box')).toBe(true);
    expect(mayUse(some, 'box', 'trade-box')).toBe(false);
    expect(mayUse(some, 'schedule', 'office')).toBe(true);
    expect(mayUse(actorWith({ roles: ['supervisor'] }), 'box', 'trade-box')).toBe(true);
  });
});
