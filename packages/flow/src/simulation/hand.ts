import { perform } from './line.ts';
import { comeDue, nextOf, step } from './pass-time.ts';
import type { Due, Happening, Setting, Simulation } from './simulation.ts';

/** What whoever tries a call out does by hand, instead of waiting until the world does it. */

/** The caller says nothing: texts are heard to their end, and the silence is over at once. */
export function stayQuiet(setting: Setting, before: Simulation): Simulation {
  const waits = before.line.verbs.findIndex(({ verb }) => verb === 'gather' || verb === 'record');
  if (waits < 0 || before.line.stage === 'over') return before;
  let here = before;
  // Each text is begun, so that the conversation holds it.
  while (here.line.stage === 'saying' && here.line.index < waits) here = skipTell(setting, here);
  const quiet = here.due.find((due) => due.byCallersSilence);
  if (quiet !== undefined) return comesNow(setting, here, quiet);
  // Some digits are typed: the call's own timer waits for the next one.
  return here.line.stage === 'waiting' && here.call.timer !== null ? step(setting, here) : here;
}

/** What is being said or waited for is over now. The caller's own silence is not skipped, see `stayQuiet`. */
export function skip(setting: Setting, before: Simulation): Simulation {
  if (before.line.stage === 'saying') return skipTell(setting, before);
  const next = nextOf(before);
  return next === undefined || next.byCallersSilence ? before : step(setting, before);
}

function skipTell(setting: Setting, simulation: Simulation): Simulation {
  const { generation, index } = simulation.line;
  const due = simulation.due.filter((item) => item.generation !== generation);
  return perform(setting, { ...simulation, due }, index + 1);
}

/** The far end hangs up. */
export function endTalk(setting: Setting, simulation: Simulation): Simulation {
  const due = dueEvent(simulation, 'partyLeft');
  return due === undefined ? simulation : comesNow(setting, simulation, due);
}

export type DialAnswer = 'answered' | 'busy' | 'noAnswer' | 'notAccepted';

/** What the telephones that are ringing do, now. */
export function answerDial(setting: Setting, before: Simulation, kind: DialAnswer): Simulation {
  const verb = before.line.verbs[before.line.index];
  const due = dueEvent(before, 'dialled');
  if (due === undefined || verb?.verb !== 'dial') return before;
  const { generation } = before.line;
  if (kind !== 'answered') return comesNow(setting, before, due, { kind: 'dialled', generation, outcome: { kind } });
  if (due.what.kind === 'event' && due.what.happening.kind === 'dialled' && due.what.happening.outcome.kind === kind) {
    return comesNow(setting, before, due);
  }
  const target = verb.targets[0] ?? '';
  const leg = `leg-${before.events}`;
  const here = { ...before, legs: { ...before.legs, [leg]: { target, talkMs: TALK_MS } } };
  return comesNow(setting, here, due, { kind: 'dialled', generation, outcome: { kind, leg, target } });
}

/** Somebody who picks up by hand hangs up by hand. */
const TALK_MS = 3_600_000;

function dueEvent(simulation: Simulation, kind: Happening['kind']): Due | undefined {
  return simulation.due.find(
    ({ generation, what }) =>
      generation === simulation.line.generation && what.kind === 'event' && what.happening.kind === kind,
  );
}

function comesNow(setting: Setting, simulation: Simulation, due: Due, happening?: DueHappening): Simulation {
  const rest = simulation.due.filter((item) => item !== due);
  const what: Due['what'] = happening === undefined ? due.what : { kind: 'event', happening };
  return comeDue(setting, { ...simulation, due: rest }, { ...due, what });
}

type DueHappening = Extract<Due['what'], { kind: 'event' }>['happening'];
