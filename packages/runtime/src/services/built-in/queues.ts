import type { queues as contract } from '@callwright/nodes/services';
import type { Queues } from '../../queues/port.ts';
import type { Store } from '../../store/store.ts';
import type { Implementation } from '../implementation.ts';

/** What callers do in it. */
export type LineOfCallers = Pick<Queues, 'enter' | 'leave' | 'position'>;

/** The line in front of the agents. A ticket is named by the request that takes the place. */
export function queuesService(
  queues: LineOfCallers | undefined,
  calls: Store['calls'],
): Implementation<typeof contract> {
  return async (input, { call, key }) => {
    if (queues === undefined) return { kind: 'error', code: 'service-unknown' };
    if (input.do === 'leave') {
      const outcome = input.why === 'gone' ? 'hung-up' : input.why;
      await queues.leave(`${call}.${input.handle}`, outcome);
      return { kind: 'gone' };
    }
    if (input.do === 'sight') {
      const place = await queues.position(`${call}.${input.handle}`);
      return place === null ? { kind: 'gone' } : { kind: 'waiting', ...place };
    }
    const { do: _, queue, priority, ...details } = input;
    const found = await calls.find(call);
    const handle = key.slice(call.length + 1);
    const provider = found?.provider ?? '';
    const entered = await queues.enter({ id: key, queue, call, handle, provider, priority, details });
    return entered.kind === 'unknown-queue' ? { kind: 'error', code: 'queue-unknown' } : entered;
  };
}
