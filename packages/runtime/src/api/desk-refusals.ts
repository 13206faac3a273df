import { Refusal } from './refusal.ts';

/** They have no desk: queues know agents and supervisors only. */
export function noAgent(): Refusal {
  return new Refusal(404, {
    code: 'no-agent',
    message: 'You take no calls here.',
    fix: 'Whoever looks after the people here can make you an agent.',
  });
}

/** What was pressed can't be done any more; `why` is the queues' own code. */
export function notDone(why: string): Refusal {
  return new Refusal(409, {
    code: 'desk-not-done',
    message: 'This can’t be done any more.',
    fix: 'Somebody else was first, or the caller has hung up: look at what the desk shows now.',
    why,
  });
}

export function notYourQueue(): Refusal {
  return new Refusal(404, {
    code: 'not-your-queue',
    message: 'You don’t belong to this queue.',
    fix: 'A supervisor adds you under Queues.',
  });
}

export function changedMeanwhile(): Refusal {
  return new Refusal(409, {
    code: 'devices-changed',
    message: 'Your telephones were changed by somebody else at the same moment.',
    fix: 'Look at what stands there now and try again.',
  });
}

export function mayNotDial(why: string): Refusal {
  return new Refusal(422, {
    code: 'may-not-dial',
    message: 'This number may not be rung from here.',
    fix: 'An admin sets under Settings › Calling out which numbers may be rung.',
    why,
  });
}
