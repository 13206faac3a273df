import type { Flow } from '@callwright/flow/document';
import type { Behaviour, CallTest, CallTestStep, Moment, Phones, Simulation } from '@callwright/flow/simulation';
import type { PhonePlan } from '../plan/phone-plan.ts';
import { type Circumstances, decidedServices, worldOf } from '../plan/world-of.ts';

/** What a test call is made of: a call that was played here. */
export type Played = {
  readonly flows: readonly Flow[];
  readonly plan: PhonePlan;
  readonly circumstances: Circumstances;
  readonly phone: { readonly view: () => { readonly simulation: Simulation } };
};

/** Longest piece of a text that a test call expects: the rest may be reworded. */
const FRAGMENT_LENGTH = 120;

/**
 * A test call that does what was just done, and expects what was then heard. Hours, lists and the rest of the house
 * are not in it, so that it follows them; keys of secrets aren't either, zeros stand for them.
 */
export function callTestOf({ flows, plan, circumstances, phone }: Played): CallTest {
  const { transcript, trace } = phone.view().simulation;
  const [flow] = flows;
  const whole = worldOf(plan, circumstances);
  const services = decidedServices(plan, circumstances);
  const phones = { ...decidedPhones(plan), ...phonesOf(transcript) };
  const steps = stepsOf(transcript);
  const ended = trace.findLast(({ entry }) => entry.kind === 'ended');
  if (ended?.entry.kind === 'ended' && ended.entry.by !== 'caller') steps.push({ ends: { by: ended.entry.by } });
  return {
    callwright: 1,
    title: `${flow?.title ?? ''}: ${whole.clock.slice(0, 16).replace('T', ' ')}`,
    flow: flow?.id ?? '',
    world: {
      caller: whole.caller,
      ...(whole.dialled === undefined ? {} : { dialled: whole.dialled }),
      ...(whole.language === undefined ? {} : { language: whole.language }),
      clock: whole.clock,
      ...(Object.keys(phones).length === 0 ? {} : { phones }),
      ...(Object.keys(services).length === 0 ? {} : { services }),
    },
    steps,
  };
}

function decidedPhones(plan: PhonePlan): Phones {
  return Object.fromEntries(Object.entries(plan.phones).map(([pattern, does]) => [pattern, { does }]));
}

const BEHAVIOUR: Readonly<Record<string, Behaviour['does']>> = {
  busy: 'busy',
  noAnswer: 'noAnswer',
  notAccepted: 'mailbox',
  failed: 'failed',
};

/** What the telephones did, whether the world or somebody by hand made them do it; ring by ring. */
function phonesOf(transcript: readonly Moment[]): Phones {
  const found: Record<string, Behaviour[]> = {};
  const did = (target: string, behaviour: Behaviour) => {
    found[target] = [...(found[target] ?? []), behaviour];
  };
  for (const [index, moment] of transcript.entries()) {
    if (moment.kind !== 'ringing') continue;
    const outcome = transcript.slice(index).find((one) => one.kind === 'dialled' || one.kind === 'hungUp');
    if (outcome?.kind !== 'dialled') continue;
    for (const target of moment.targets) {
      if (outcome.outcome !== 'answered') did(target, { does: BEHAVIOUR[outcome.outcome] ?? 'failed' });
      else if (outcome.target !== target) did(target, { does: 'noAnswer' });
      else did(target, { does: 'answers', talks: talkOf(transcript.slice(index)) });
    }
  }
  return found;
}

/** Whole seconds of the first talk in these moments. */
function talkOf(moments: readonly Moment[]): number {
  const begun = moments.find(({ kind }) => kind === 'talking');
  const over = moments.find(({ kind }) => kind === 'partyLeft' || kind === 'hungUp');
  return begun === undefined || over === undefined ? 60 : Math.max(1, Math.round((over.at - begun.at) / 1000));
}

/** The moments of a conversation as steps: what was said before the caller's next act is expected in one go, by its last text. */
function stepsOf(transcript: readonly Moment[]): CallTestStep[] {
  const steps: CallTestStep[] = [];
  let keys = '';
  const flush = () => {
    if (keys !== '') steps.push({ presses: keys.replaceAll('•', '0') });
    keys = '';
  };
  for (const [index, moment] of transcript.entries()) {
    if (moment.kind === 'pressed') {
      keys += moment.keys;
      continue;
    }
    // Keys that were pressed while a service was asked belong to those before it.
    if (moment.kind === 'asked' || moment.kind === 'answered') continue;
    flush();
    const before = transcript[index - 1];
    const step = stepOf(moment);
    // Hanging up ended the message.
    if (moment.kind === 'hungUp' && moment.by === 'caller' && before?.kind === 'message') {
      steps[steps.length - 1] = { leavesMessage: Math.round(before.seconds), endsBy: 'hangup' };
    } else if (step !== null) steps.push(step);
  }
  flush();
  return steps;
}

function stepOf(moment: Moment): CallTestStep | null {
  switch (moment.kind) {
    case 'said':
      return moment.text.trim() === '' ? null : { hears: fragment(moment.text) };
    case 'spoke':
      return { speaks: moment.text };
    case 'silent':
      return { staysSilent: true };
    case 'message':
      return { leavesMessage: Math.round(moment.seconds) };
    case 'talking':
      return { talksTo: moment.target };
    case 'hungUp':
      return moment.by === 'caller' ? { hangsUp: true } : null;
    default:
      return null;
  }
}

/** The beginning of a text, cut between words. */
function fragment(text: string): string {
  if (text.length <= FRAGMENT_LENGTH) return text;
  const cut = text.slice(0, FRAGMENT_LENGTH);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 40));
}
