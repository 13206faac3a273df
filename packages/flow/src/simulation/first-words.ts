import { stayQuiet } from './hand.ts';
import { isOver, nextOf, step } from './pass-time.ts';
import { settle } from './settle.ts';
import type { Moment, Setting, Simulation } from './simulation.ts';
import { speechLength } from './speech-length.ts';
import { startSimulation } from './start.ts';

/** A text that a caller hears, and the step that says it. */
export type FirstWord = {
  readonly text: string;
  readonly language: string;
  readonly audio?: string;
  readonly ms: number;
  readonly flow: string;
  readonly node: string;
};

/**
 * What comes after the first texts: keys or a message are asked for, telephones ring, the caller waits, the call ends.
 * `goes-on`: more is said than was listened to.
 */
export type AfterFirstWords = 'keys' | 'message' | 'rings' | 'waits' | 'ends' | 'goes-on';

export type FirstWords = {
  readonly said: readonly FirstWord[];
  readonly after: AfterFirstWords;
  readonly rings: readonly string[];
  /** The call as it stands there. */
  readonly simulation: Simulation;
};

/** A call that asks service after service says nothing for ever. */
const MOST_STEPS = 500;
const PLACES = { gather: 'keys', record: 'message', dial: 'rings', bridge: 'rings', hold: 'waits' } as const;

/**
 * Rings the flow and listens until the caller would have to do or wait for something, or until `mostMs` of speech have
 * been heard.
 * @throws RangeError when the world's clock or the flow's zone means nothing.
 */
export function firstWords(setting: Setting, mostMs: number): FirstWords {
  let here = startSimulation(setting);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const stands = placeOf(here);
    if (stands !== null) return { said: saidIn(here), after: stands, rings: ringsIn(here), simulation: here };
    const said = saidIn(here);
    const before = said.slice(0, -1);
    if (lengthOf(before) >= mostMs) return { said: before, after: 'goes-on', rings: [], simulation: here };
    if (nextOf(here) === undefined) break;
    here = step(setting, here);
  }
  return { said: saidIn(here), after: isOver(here) ? 'ends' : 'goes-on', rings: [], simulation: here };
}

/** Goes on as a caller who never says or presses anything, until `found`, the end, or somebody's telephone rings. */
export function goOnQuietly(
  setting: Setting,
  simulation: Simulation,
  found: (simulation: Simulation) => boolean,
  mostSilences = 8,
): Simulation {
  let here = simulation;
  for (let silences = 0; silences <= mostSilences && !found(here); silences++) {
    here = settle(setting, here, (one) => found(one) || placeOf(one) === 'rings' || placeOf(one) === 'waits');
    if (found(here) || placeOf(here) !== 'keys') return here;
    here = stayQuiet(setting, here);
  }
  return here;
}

function placeOf({ line, call }: Simulation): AfterFirstWords | null {
  if (line.stage === 'over' || call.phase === 'ended') return line.stage === 'saying' ? null : 'ends';
  const verb = line.verbs[line.index]?.verb;
  if (line.stage !== 'waiting' || verb === undefined || verb === 'say' || verb === 'pause' || verb === 'hangup')
    return null;
  return PLACES[verb];
}

const isSaid = (moment: Moment) => moment.kind === 'said';

/** Texts are traced by the step that says them, in the order in which they are heard. */
function saidIn({ transcript, trace }: Simulation): readonly FirstWord[] {
  const steps: { flow: string; node: string }[] = [];
  let at = { flow: '', node: '' };
  for (const { entry } of trace) {
    if (entry.kind === 'entered') at = { flow: entry.flow, node: entry.node };
    // A part that has ended goes back into the step that called it, which says nothing itself.
    if (entry.kind === 'said') steps.push(at);
  }
  return transcript.filter(isSaid).flatMap((moment, nth) => {
    if (moment.kind !== 'said') return [];
    const { text, language, audio } = moment;
    const step = steps[nth] ?? { flow: '', node: '' };
    return [{ text, language, ...(audio === undefined ? {} : { audio }), ms: speechLength(text), ...step }];
  });
}

function lengthOf(said: readonly FirstWord[]): number {
  return said.reduce((sum, { ms }) => sum + ms, 0);
}

function ringsIn({ transcript, line }: Simulation): readonly string[] {
  if (line.verbs[line.index]?.verb !== 'dial') return [];
  const last = transcript.findLast(({ kind }) => kind === 'ringing');
  return last?.kind === 'ringing' ? last.targets : [];
}
