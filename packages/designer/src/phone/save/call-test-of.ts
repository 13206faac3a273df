import type { Flow } from '@callwright/flow/document';
import { type CallTest, type CallTestStep, clockTimeOf, type Moment, type Simulation, type World } from '@callwright/flow/simulation';

/** What a test call is made of: a call that was played here. */
export type Played = {
  readonly flows: readonly Flow[];
  readonly world: World;
  readonly phone: { readonly view: () => { readonly simulation: Simulation } };
};

/** Longest piece of a text that a test call expects: the rest may be reworded. */
const FRAGMENT_LENGTH = 120;

/** A test call that does what was just done, and expects what was then heard. Keys of secrets are not in it. */
export function callTestOf({ flows, world, phone }: Played): CallTest {
  const { simulation } = phone.view();
  const flow = flows[0];
  const steps = stepsOf(simulation.transcript);
  const ended = simulation.trace.findLast(({ entry }) => entry.kind === 'ended');
  if (ended?.entry.kind === 'ended' && ended.entry.by !== 'caller') steps.push({ ends: { by: ended.entry.by } });
  const clock = world.clock.slice(0, 10);
  return {
    callwright: 1,
    title: `${flow?.title ?? ''}, ${clock} ${clockTimeOf(simulation.transcript[0]?.at ?? simulation.now, flow?.timeZone ?? 'UTC').slice(0, 5)}`,
    flow: flow?.id ?? '',
    world,
    steps,
  };
}

/** The moments of a conversation as steps: what was said before the caller's next act is expected in one go, by its last text. */
function stepsOf(transcript: readonly Moment[]): CallTestStep[] {
  const steps: CallTestStep[] = [];
  let keys = '';
  const flush = () => {
    if (keys !== '') steps.push({ presses: keys });
    keys = '';
  };
  for (const moment of transcript) {
    if (moment.kind === 'pressed') {
      keys += moment.keys;
      continue;
    }
    flush();
    const step = stepOf(moment);
    if (step !== null) steps.push(step);
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
