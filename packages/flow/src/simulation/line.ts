import type { LineVerb } from '../sdk/index.ts';
import { ring } from './ring.ts';
import type { Due, Moment, Setting, Simulation } from './simulation.ts';
import { speechLength } from './speech-length.ts';
import { tell } from './tell.ts';

/** Puts the call's new line verbs on the line; a text that goes on from the line before isn't said again. */
export function takeLine(setting: Setting, simulation: Simulation): Simulation {
  const { generation, verbs, resumes } = simulation.call.line;
  if (simulation.line.stage === 'over') return { ...simulation, line: { ...simulation.line, generation } };
  const played = simulation.line.stage === 'saying' ? simulation.line.index : simulation.line.verbs.length;
  const index = Math.min(resumes, played);
  const goesOn = simulation.line.stage === 'saying' && index < resumes;
  const due = simulation.due.filter((item) => item.generation === null);
  if (!goesOn) {
    return perform(setting, { ...simulation, due, line: { generation, verbs, index, stage: 'saying' } }, index);
  }
  const kept = simulation.due
    .filter((item) => item.generation === simulation.line.generation && item.what.kind === 'verb')
    .map((item) => ({ ...item, generation }));
  return { ...simulation, due: [...due, ...kept], line: { generation, verbs, index, stage: 'saying' } };
}

/** Begins the verb at `index`. */
export function perform(setting: Setting, before: Simulation, index: number): Simulation {
  const verb = before.line.verbs[index];
  const at = (stage: 'saying' | 'waiting' | 'idle' | 'over'): Simulation => ({
    ...before,
    line: { ...before.line, index, stage },
  });
  if (verb === undefined) return later(at('idle'), 0, { kind: 'finished', generation: before.line.generation });
  switch (verb.verb) {
    case 'say': {
      const { text, language, audio } = verb.prompt;
      const told = tell(at('saying'), { kind: 'said', text, language, ...(audio === undefined ? {} : { audio }) });
      return setting.speech === 'reported' ? told : nextVerb(told, speechLength(text));
    }
    case 'pause':
      return nextVerb(at('saying'), verb.ms);
    case 'hangup':
      return tell({ ...at('over'), due: before.due.filter((item) => item.generation === null) }, flowHungUp);
    default:
      return beginWaiting(setting, at('waiting'), verb);
  }
}

const flowHungUp = { kind: 'hungUp', by: 'flow' } as const satisfies Omit<Extract<Moment, { kind: 'hungUp' }>, 'at'>;

type Waiting = Exclude<LineVerb, { verb: 'say' | 'pause' | 'hangup' }>;

function beginWaiting(setting: Setting, simulation: Simulation, verb: Waiting): Simulation {
  const { generation } = simulation.line;
  switch (verb.verb) {
    case 'gather':
      return later(simulation, verb.seconds * 1000, { kind: 'silence', generation }, true);
    case 'record': {
      const nothing = { kind: 'recorded', generation, message: { kind: 'nothing' } } as const;
      const begun = verb.beep ? tell(simulation, { kind: 'beep' }) : simulation;
      return later(begun, verb.silenceSeconds * 1000, nothing, true);
    }
    case 'hold':
      return tell(simulation, { kind: 'music', name: verb.music });
    case 'bridge': {
      const leg = simulation.legs[verb.leg];
      const told = tell(simulation, { kind: 'talking', target: leg?.target ?? '' });
      // Whom a call elsewhere found itself leaves there, too.
      if (leg === undefined && setting.program === null) return told;
      return later(told, leg?.talkMs ?? 0, { kind: 'partyLeft', generation });
    }
    case 'dial':
      return dial(setting, simulation, verb);
  }
}

function dial(setting: Setting, simulation: Simulation, verb: Extract<Waiting, { verb: 'dial' }>): Simulation {
  const timesRung = (target: string) => simulation.times[`phone ${target}`] ?? 0;
  const outcome = ring(verb, setting.world.phones, timesRung);
  const rung = Object.fromEntries(verb.targets.map((target) => [`phone ${target}`, timesRung(target) + 1]));
  const told = tell(
    { ...simulation, times: { ...simulation.times, ...rung } },
    {
      kind: 'ringing',
      targets: verb.targets,
    },
  );
  const { generation } = told.line;
  if (outcome.kind !== 'answered') {
    return later(told, outcome.afterMs, { kind: 'dialled', generation, outcome: { kind: outcome.kind } });
  }
  const leg = `leg-${told.events}`;
  const { target, talkMs } = outcome;
  return later({ ...told, legs: { ...told.legs, [leg]: { target, talkMs } } }, outcome.afterMs, {
    kind: 'dialled',
    generation,
    outcome: { kind: 'answered', leg, target },
  });
}

function nextVerb(simulation: Simulation, ms: number): Simulation {
  const { generation, index } = simulation.line;
  return put(simulation, ms, generation, { kind: 'verb', index: index + 1 });
}

type DueEvent = Extract<Due['what'], { kind: 'event' }>['happening'];

function later(simulation: Simulation, ms: number, happening: DueEvent, byCallersSilence = false): Simulation {
  return put(simulation, ms, simulation.line.generation, { kind: 'event', happening }, byCallersSilence);
}

function put(
  simulation: Simulation,
  ms: number,
  generation: number,
  what: Due['what'],
  byCallersSilence = false,
): Simulation {
  return { ...simulation, due: [...simulation.due, { at: simulation.now + ms, generation, what, byCallersSilence }] };
}
