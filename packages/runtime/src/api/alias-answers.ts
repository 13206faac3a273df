import type { SwitchResult } from '../releases/index.ts';
import type { Alias, Switched } from '../store/flows/alias-repository.ts';
import { notThere, Refusal } from './refusal.ts';
import type { Pointing, PointingUndo } from './release-shapes.ts';

/** What an alias points at, as it is sent to switch it. */
export function pointingOf({ revision, canary }: Alias): Pointing {
  if (canary === null) return { revision, canary };
  const { since: _, ...order } = canary;
  return { revision, canary: order };
}

/** What is to be sent to undo a switch. */
export function undoOf({
  before,
  after,
}: Pick<Extract<Switched, { kind: 'switched' }>, 'before' | 'after'>): PointingUndo {
  return before === null ? null : { ...pointingOf(before), version: after.version };
}

export function aliasChanged(current: Alias | null): Refusal {
  return new Refusal(409, {
    code: 'alias-changed',
    message: 'Somebody else has switched this meanwhile.',
    fix: 'Look at what is live now, then decide again.',
    current: current === null ? null : { ...pointingOf(current), version: current.version },
  });
}

export function cannotSwitch(result: Exclude<SwitchResult, { kind: 'switched' }>): Refusal {
  switch (result.kind) {
    case 'changed':
      return aliasChanged(result.current);
    case 'flow-unknown':
      return notThere('This call flow');
    case 'revision-unknown':
      return new Refusal(422, {
        code: 'revision-unknown',
        message: `There is no version ${result.revision} of this call flow.`,
        fix: 'Choose one of the list.',
      });
    case 'canary-same':
      return new Refusal(422, {
        code: 'canary-same',
        message: 'Both shares of the calls would meet the same version.',
        fix: 'Choose another version for some of the calls.',
      });
    case 'number-unknown':
      return new Refusal(422, {
        code: 'number-unknown',
        message: `These numbers don’t point here: ${result.numbers.join(', ')}.`,
        fix: 'Choose from the numbers that do.',
      });
    case 'problems':
      return new Refusal(422, {
        code: 'problems',
        message: 'This version needs something that isn’t there any more.',
        fix: 'Bring back what is listed, or restore the version into the draft and mend it there.',
        problems: result.problems,
      });
  }
}
