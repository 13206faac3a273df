import type { LineVerb } from '@callwright/flow/sdk';
import type { Reply } from '../../../calls/reply.ts';
import type { Twiml } from '../twiml.ts';
import type { Heard } from './answer-line.ts';
import { type LineEvent, type LineReport, takeEvent } from './line-events.ts';

type Dial = Extract<LineVerb, { verb: 'dial' }>;
type Outcome = 'busy' | 'noAnswer' | 'notAccepted' | 'failed';

/** The dial is over: nobody took the call, or the talk has ended. */
export const dialled: LineEvent = async (twiml, report) => {
  const { parts, callers } = twiml;
  const { call, generation } = report;
  const reply = await parts.calls.standing(call);
  if (reply === null) return null;
  // Whoever talks in a room was taken there, or comes back to it: that the far end left is told by the far end.
  if (reply.phase === 'live' && (await callers.placeOn(call, reply)) !== null) return { reply, n: 0 };
  const talk = talkOf(reply, call, generation);
  if (talk !== null) return takeEvent(twiml, report, { kind: 'partyLeft', generation: reply.generation });
  const dial = dialOf(reply, generation);
  if (dial === null) return takeEvent(twiml, report, { kind: 'partyLeft', generation });
  const kind = await outcomeOf(twiml, report, dial);
  if (kind !== 'talked') return takeEvent(twiml, report, { kind: 'dialled', generation, outcome: { kind } });
  // The report that somebody answered was lost, and the talk was had: both are told now.
  const leg = `${call}.${generation}.0`;
  const outcome = { kind: 'answered', leg, target: dial.targets[0] ?? '' } as const;
  const taken = await takeEvent(twiml, report, { kind: 'dialled', generation, outcome });
  if (taken === null || talkOf(taken.reply, call, generation) === null) return taken;
  return takeEvent(twiml, report, { kind: 'partyLeft', generation: taken.reply.generation });
};

async function outcomeOf(
  { legs }: Twiml,
  { form, call, generation }: LineReport,
  dial: Dial,
): Promise<Outcome | 'talked'> {
  const mustAccept = dial.accept !== undefined;
  const rung = dial.targets.map((_, index) => `${call}.${generation}.${index}`);
  if (mustAccept && (await legs.anyPickedUp(rung))) return 'notAccepted';
  switch (form.DialCallStatus) {
    case 'busy':
      return 'busy';
    case 'completed':
    case 'answered':
      return mustAccept ? 'notAccepted' : 'talked';
    case 'failed':
      return 'failed';
    default:
      return 'noAnswer';
  }
}

/** The talk that a dial of this generation has led to, if it stands on the line. */
function talkOf({ verbs, phase }: Reply, call: string, generation: number): LineVerb | null {
  const last = verbs.at(-1);
  return phase === 'live' && last?.verb === 'bridge' && last.leg.startsWith(`${call}.${generation}.`) ? last : null;
}

function dialOf(reply: Reply, generation: number): Dial | null {
  const last = reply.verbs.at(-1);
  return reply.generation === generation && last?.verb === 'dial' ? last : null;
}

/** A telephone that was rung has picked up; what it hears now is ours to say. */
export type LegReport = LineReport & { readonly index: number; readonly tries: number };

/** What the far end hears: it is let through, asked for the key, or sent away. */
export type LegAnswer =
  | { readonly kind: 'through' }
  | { readonly kind: 'away' }
  | { readonly kind: 'ask'; readonly dial: Dial; readonly again: boolean };

/** So often the far end may press a wrong key. */
const MOST_TRIES = 3;

export async function legAnswered(twiml: Twiml, report: LegReport): Promise<LegAnswer> {
  const { parts, legs } = twiml;
  const { call, generation, index, form } = report;
  const { CallSid: ref = '' } = form;
  if (ref !== '') await legs.note(`${call}.${generation}.${index}`, { ref, state: 'answered' });
  const reply = await parts.calls.standing(call);
  const dial = reply === null ? null : dialOf(reply, generation);
  if (dial?.accept === undefined) return take(twiml, report);
  return { kind: 'ask', dial, again: false };
}

/** The far end has pressed a key. */
export async function legAccepts(twiml: Twiml, report: LegReport): Promise<LegAnswer> {
  const reply = await twiml.parts.calls.standing(report.call);
  const dial = reply === null ? null : dialOf(reply, report.generation);
  if (dial === null || dial.accept?.key === report.form.Digits) return take(twiml, report);
  return report.tries < MOST_TRIES ? { kind: 'ask', dial, again: true } : { kind: 'away' };
}

/** Somebody takes the call: it is theirs unless another one was quicker, or the caller's line went on. */
async function take(twiml: Twiml, report: LegReport): Promise<LegAnswer> {
  const { call, generation, index, form } = report;
  const leg = `${call}.${generation}.${index}`;
  const target = form.To ?? form.Called ?? '';
  const outcome = { kind: 'answered', leg, target } as const;
  const taken: Heard | null = await takeEvent(twiml, report, { kind: 'dialled', generation, outcome });
  if (taken === null || taken.reply.phase !== 'live') return { kind: 'away' };
  const last = taken.reply.verbs.at(-1);
  const mine = last?.verb === 'bridge' && last.leg === leg;
  // The flow may be about to order the talk: until then the line still shows the dial.
  const aboutTo = taken.reply.generation === generation;
  return mine || aboutTo ? { kind: 'through' } : { kind: 'away' };
}
