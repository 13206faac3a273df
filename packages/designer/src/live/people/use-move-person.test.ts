import { describe, expect, it } from 'vitest';
import type { LivePage } from '../../api/live.ts';
import { movedFrom, queuesElsewhere } from './use-move-person.ts';

const inQueues = (...queues: string[]) => ({ queues: queues.map((queue) => ({ queue, takesPart: true })) });
const page = { queues: [{ queue: 'service' }, { queue: 'trade' }] } as unknown as LivePage;

describe('moving somebody to another queue', () => {
  it('takes them out of theirs only if it is the only one', () => {
    expect(movedFrom(inQueues('service'))).toBe('service');
    expect(movedFrom(inQueues('service', 'trade'))).toBeNull();
    expect(movedFrom(inQueues())).toBeNull();
  });

  it('goes to queues that they aren’t in', () => {
    expect(queuesElsewhere(inQueues('service'), page).map(({ queue }) => queue)).toEqual(['trade']);
    expect(queuesElsewhere(inQueues(), page)).toHaveLength(2);
  });
});
