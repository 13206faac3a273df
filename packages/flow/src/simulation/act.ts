import { happen } from './happen.ts';
import { perform } from './line.ts';
import { nextOf, step } from './pass-time.ts';
import type { Happening, Setting, Simulation } from './simulation.ts';
import { tell } from './tell.ts';

/** Whether the call waits for keys of the caller: a text in front of it may be interrupted by one. */
export function wantsKeys(simulation: Simulation): boolean {
  const { line, call } = simulation;
  if (line.stage === 'over' || !line.verbs.some((verb) => verb.verb === 'gather')) return false;
  // Keys may have been taken already, and the call is asking a service. A call elsewhere doesn't tell what it waits for.
  return call.pending === null || call.pending.on === 'gather';
}

/** Whether what is being said must be heard to its end. */
function mustBeHeard({ line }: Simulation): boolean {
  return line.stage === 'saying' && line.verbs.some((verb) => verb.verb === 'gather' && verb.bargeIn === false);
}

/** The caller presses keys, one after another. A key interrupts the text where keys are asked for. */
export function press(setting: Setting, simulation: Simulation, keys: string): Simulation {
  const secret = simulation.line.verbs.some((verb) => verb.verb === 'gather' && verb.secret === true);
  let here = tell(simulation, { kind: 'pressed', keys: secret ? '•'.repeat(keys.length) : keys });
  for (const key of keys) {
    if (here.line.stage === 'over' || mustBeHeard(here)) break;
    here = interrupted(setting, here);
    const { generation } = here.line;
    here = noLongerSilent(happen(setting, here, { kind: 'keys', generation, keys: key }), generation, key);
  }
  return here;
}

/**
 * How long the next key may take is the call's own timer. Who has said nothing that counts (a star where digits are
 * asked for) is as silent as before; of a call elsewhere only digits tell.
 */
function noLongerSilent(simulation: Simulation, generation: number, said: string): Simulation {
  const { pending, timer } = simulation.call;
  const counts = pending === null ? /[0-9]/.test(said) : pending.on !== 'gather' || timer !== null;
  if (!counts) return simulation;
  const due = simulation.due.filter((item) => !(item.byCallersSilence && item.generation === generation));
  return { ...simulation, due };
}

/** The caller says something where the line asks for keys that words may stand for. */
export function speak(setting: Setting, simulation: Simulation, text: string): Simulation {
  const here = interrupted(setting, tell(simulation, { kind: 'spoke', text }));
  const { generation } = here.line;
  return noLongerSilent(happen(setting, here, { kind: 'speech', generation, text }), generation, text);
}

/** Cuts the text off and goes to the verb that waits for the caller. */
function interrupted(setting: Setting, simulation: Simulation): Simulation {
  const { verbs, stage } = simulation.line;
  const index = verbs.findIndex((verb) => verb.verb === 'gather');
  if (stage !== 'saying' || index < 0) return simulation;
  const due = simulation.due.filter((item) => item.generation === null);
  return perform(setting, { ...simulation, due }, index);
}

/** Whoever speaks reports that the text which is being said is over (only where speech is `reported`). */
export function textSpoken(setting: Setting, simulation: Simulation): Simulation {
  const { stage, index, verbs } = simulation.line;
  if (setting.speech !== 'reported' || stage !== 'saying' || verbs[index]?.verb !== 'say') return simulation;
  return perform(setting, simulation, index + 1);
}

/** What ends a message of the caller. */
export type MessageEnd = 'key' | 'silence' | 'hangup';

/** The caller leaves a message where the line records one; elsewhere nothing happens. */
export function leaveMessage(setting: Setting, before: Simulation, seconds: number, by: MessageEnd): Simulation {
  const verb = before.line.verbs[before.line.index];
  if (before.line.stage !== 'waiting' || verb?.verb !== 'record') return before;
  const spoken = Math.min(seconds, verb.maxSeconds);
  const now = before.now + spoken * 1000;
  const due = before.due.filter((item) => item.generation === null);
  const here = tell({ ...before, now, due }, { kind: 'message', seconds: spoken });
  const message = { ref: `message-${before.events}`, seconds: spoken };
  if (by === 'hangup') return hangUp(setting, here, message);
  const end = spoken < seconds ? 'max' : by;
  const { generation } = here.line;
  return happen(setting, here, { kind: 'recorded', generation, message: { kind: 'recorded', ...message, by: end } });
}

/** The caller hangs up. What the call still has to finish is finished. */
export function hangUp(
  setting: Setting,
  simulation: Simulation,
  message?: { readonly ref: string; readonly seconds: number },
): Simulation {
  if (simulation.line.stage === 'over') return simulation;
  const gone: Simulation = {
    ...tell(simulation, { kind: 'hungUp', by: 'caller' }),
    due: simulation.due.filter((item) => item.generation === null),
    line: { ...simulation.line, verbs: [], index: 0, stage: 'over' },
  };
  const hungUp: Happening = message === undefined ? { kind: 'hungUp' } : { kind: 'hungUp', message };
  return finish(setting, happen(setting, gone, hungUp));
}

/** A flow that asks services in a circle after a hang-up would go on for ever. */
const LAST_STEPS = 500;

/** Nobody listens any more; services that were asked still answer. */
function finish(setting: Setting, simulation: Simulation): Simulation {
  let here = simulation;
  for (let steps = 0; steps < LAST_STEPS && here.call.phase !== 'ended' && nextOf(here) !== undefined; steps++) {
    here = step(setting, here);
  }
  return here;
}
