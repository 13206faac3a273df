import { randomInt, randomUUID } from 'node:crypto';
import type { messages } from '@callwright/nodes/services';
import type { MessageRepository } from '../../store/office/message-repository.ts';
import type { NamedRepository } from '../../store/office/named-repository.ts';
import type { Implementation } from '../implementation.ts';

/** Puts callers' messages into boxes. `sample` marks those of seeded calls. */
export function messagesService(
  named: NamedRepository,
  stored: MessageRepository,
  sample: boolean,
): Implementation<typeof messages> {
  return async ({ box, recording, seconds, replaces }, { key, call, caller, now }) => {
    if ((await named.find('box', box)) === null) return { kind: 'error', code: 'box-unknown' };
    const reference = await stored.store({
      id: randomUUID(),
      request: key,
      box,
      call,
      reference: String(randomInt(10_000_000, 100_000_000)),
      recording,
      seconds,
      caller: caller === '' ? null : caller,
      at: now,
      sample,
      ...(replaces === undefined ? {} : { replaces }),
    });
    return { kind: 'stored', reference };
  };
}
