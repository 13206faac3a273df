import { expect, it } from 'vitest';
import { smallFlow } from '../document/small-flow.ts';
import { inCallOrder } from './in-call-order.ts';

it('lists steps as a call meets them, once each, and the unreached at the end', () => {
  const flow = { ...smallFlow('a:done>b a:1>c b:done>d c:done>a lonely:done>d bye'), onHangup: 'bye' };
  expect(inCallOrder(flow).map(({ id, reached }) => (reached ? id : `(${id})`))).toEqual(
    // Keys that look like numbers come first in an object: the way out 1 stands before "done".
    ['a', 'c', 'b', 'd', 'bye', '(lonely)'],
  );
});
