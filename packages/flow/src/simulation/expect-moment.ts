import type { Fragment } from './call-test.ts';
import { endOfFragment, fragmentText } from './heard-text.ts';
import { holdsAtLeast } from './holds-at-least.ts';
import { fits } from './matching-name.ts';
import type { Rehearsal, StepResult } from './rehearsal.ts';
import { settle } from './settle.ts';
import type { Moment, Setting, Simulation } from './simulation.ts';

/** Waits until a text with this fragment is said, behind what was heard before. */
export function expectSaid(setting: Setting, rehearsal: Rehearsal, fragment: Fragment): StepResult {
  const find = (simulation: Simulation) => placeOf(simulation, rehearsal.said, fragment);
  const simulation = settle(setting, rehearsal.simulation, (now) => find(now) !== undefined);
  const said = find(simulation);
  if (said !== undefined) return { done: true, rehearsal: { ...rehearsal, simulation, said } };
  const heard = simulation.transcript
    .slice(rehearsal.said.moment)
    .flatMap((moment) => (moment.kind === 'said' ? [moment.text] : []));
  return {
    failure: { code: 'not-heard', expected: fragmentText(fragment), heard },
    rehearsal: { ...rehearsal, simulation },
  };
}

function placeOf(simulation: Simulation, from: Rehearsal['said'], fragment: Fragment): Rehearsal['said'] | undefined {
  for (let index = from.moment; index < simulation.transcript.length; index++) {
    const moment = simulation.transcript[index];
    if (moment?.kind !== 'said') continue;
    const end = endOfFragment(fragment, moment.text, index === from.moment ? from.offset : 0);
    if (end !== undefined) return { moment: index, offset: end };
  }
  return undefined;
}

type Wanted =
  | { readonly kind: 'ringing' | 'talking'; readonly target: string }
  | { readonly kind: 'asked'; readonly service: string; readonly input: Readonly<Record<string, unknown>> | undefined };

const CODES = { ringing: 'not-rung', talking: 'not-talking', asked: 'not-asked' } as const;

/** Waits until a telephone is rung, a talk begins, or a service is asked, behind what was seen before. */
export function expectMoment(setting: Setting, rehearsal: Rehearsal, wanted: Wanted): StepResult {
  const from = wanted.kind === 'asked' ? rehearsal.asked : rehearsal.said.moment;
  const find = (simulation: Simulation) =>
    simulation.transcript.findIndex((moment, index) => index >= from && isWanted(moment, wanted));
  const simulation = settle(setting, rehearsal.simulation, (now) => find(now) >= 0);
  const index = find(simulation);
  if (index < 0) {
    const heard = simulation.transcript.slice(from).flatMap((moment) => describeLike(moment, wanted));
    const failure = { code: CODES[wanted.kind], expected: describeWanted(wanted), heard };
    return { failure, rehearsal: { ...rehearsal, simulation } };
  }
  const seen = wanted.kind === 'asked' ? { asked: index + 1 } : { said: { moment: index + 1, offset: 0 } };
  return { done: true, rehearsal: { ...rehearsal, simulation, ...seen } };
}

function isWanted(moment: Moment, wanted: Wanted): boolean {
  if (wanted.kind === 'asked') {
    return (
      moment.kind === 'asked' && moment.service === wanted.service && holdsAtLeast(moment.input, wanted.input ?? {})
    );
  }
  return targetsOf(moment, wanted.kind).some((target) => fits(wanted.target, target));
}

function targetsOf(moment: Moment, kind: 'ringing' | 'talking'): readonly string[] {
  if (kind === 'ringing') return moment.kind === 'ringing' ? moment.targets : [];
  return moment.kind === 'talking' ? [moment.target] : [];
}

/** What there was of the same sort: it tells best what went differently. */
function describeLike(moment: Moment, wanted: Wanted): string[] {
  if (wanted.kind !== 'asked') return [...targetsOf(moment, wanted.kind)];
  return moment.kind === 'asked' ? [`${moment.service} ${JSON.stringify(moment.input)}`] : [];
}

function describeWanted(wanted: Wanted): string {
  if (wanted.kind !== 'asked') return wanted.target;
  return wanted.input === undefined ? wanted.service : `${wanted.service} ${JSON.stringify(wanted.input)}`;
}
