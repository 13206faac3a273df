import type { EditedCallback, KeptCallback } from '../callbacks/index.ts';
import { notThere, Refusal } from './refusal.ts';

export const NO_LINE = new Refusal(422, {
  code: 'no-line',
  message: 'Nobody can be rung back: no number has a live call flow and a phone connection that can ring.',
  fix: 'Let a call flow of one of your phone numbers go live first.',
});

const CLOSED = {
  code: 'slot-closed',
  message: 'The queue isn’t open all of that time, or it is over.',
  fix: 'Choose a time within the opening hours of the queue.',
};

/** Why a callback isn't kept. */
export function notKept(kept: Exclude<KeptCallback, { kind: 'kept' }>): Refusal {
  if (kept.kind === 'already') {
    return new Refusal(409, {
      code: 'already',
      message: 'This number is to be rung back already.',
      fix: 'Change that callback instead.',
      callback: kept.callback.id,
    });
  }
  switch (kept.why) {
    case 'unknown-queue':
      return notThere('This queue');
    case 'slot':
      return new Refusal(422, CLOSED);
    case 'number':
      return new Refusal(422, {
        code: 'not-a-number',
        message: 'Nobody can be reached by this number.',
        fix: 'Write it with its country code, e.g. +49 89 99998 123.',
      });
    case 'not-allowed':
      return new Refusal(422, {
        code: 'not-allowed',
        message: 'This number may not be called.',
        fix: 'Administrators decide under Settings › Calling out which numbers may be called.',
      });
  }
}

/** What was saved. @throws Refusal when it wasn't */
export function saved(edited: EditedCallback): Extract<EditedCallback, { kind: 'saved' }> {
  switch (edited.kind) {
    case 'saved':
      return edited;
    case 'missing':
      throw notThere('This callback');
    case 'slot-closed':
      throw new Refusal(422, CLOSED);
    case 'changed':
      throw new Refusal(409, {
        code: 'changed',
        message: 'This callback was changed meanwhile.',
        fix: 'Look at it as it stands now, and try again.',
      });
    case 'under-way':
      throw new Refusal(409, {
        code: 'under-way',
        message: 'This callback can’t be changed any more: the customer is being rung, or it is over.',
      });
  }
}
