import type { QueueSaved } from '../team/create-queue-office.ts';
import { Refusal } from './refusal.ts';

/** @throws Refusal when nothing was saved */
export function savedQueue(result: QueueSaved): { name: string; version: number } {
  switch (result.kind) {
    case 'saved':
      return { name: result.name, version: result.version };
    case 'changed':
      throw new Refusal(409, {
        code: 'queue-changed',
        message: 'Somebody else has changed this queue meanwhile.',
        fix: 'Look at what they changed, then save yours again.',
        version: result.current?.version ?? 0,
        queue: result.current === null ? null : { title: result.current.title, queue: result.current.content },
      });
    case 'problems':
      throw new Refusal(422, {
        code: 'queue-problems',
        message: 'This queue can’t work like that.',
        fix: 'Mend what is listed. Nothing was stored.',
        problems: result.problems,
      });
    case 'in-use':
      throw new Refusal(409, {
        code: 'queue-in-use',
        message: 'Callers wait in this queue, or it helps another one.',
        fix: 'Take it out of the call flows and queues that are listed first.',
        usedBy: result.usedBy,
      });
  }
}

export function membersChanged(): Refusal {
  return new Refusal(409, {
    code: 'members-changed',
    message: 'Somebody else has changed who works in this queue meanwhile.',
    fix: 'Look at who is in it now, then change it again.',
  });
}

export function badMembers(nth: number): Refusal {
  return new Refusal(422, {
    code: 'bad-members',
    message: 'Somebody in this list takes no calls, or stands in it twice.',
    fix: 'Only people who are agents or supervisors can be in a queue, each once.',
    problems: [{ pointer: `/after/${nth}/person`, message: 'takes no calls, or is there twice' }],
  });
}
