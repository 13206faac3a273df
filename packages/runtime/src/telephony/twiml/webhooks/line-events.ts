import type { PhoneEvent } from '../../../calls/happening.ts';
import type { Twiml } from '../twiml.ts';
import type { Heard } from './answer-line.ts';
import type { Form } from './form.ts';

/** A webhook about a caller's line: where it happened, and what it says. */
export type LineReport = {
  readonly call: string;
  readonly generation: number;
  /** Events of this generation that were sent before, where the address tells. */
  readonly n: number | undefined;
  readonly heard: string | undefined;
  readonly piece: number;
  readonly form: Form;
};

export type LineEvent = (twiml: Twiml, report: LineReport) => Promise<Heard | null>;

/** Takes an event; null when the call isn't known. */
export async function takeEvent(twiml: Twiml, report: LineReport, event: PhoneEvent): Promise<Heard | null> {
  const { call, generation, n } = report;
  const taken = await twiml.parts.calls.take(call, event, n === undefined ? {} : { n });
  if (taken.kind === 'unknown') return null;
  const { reply, kind } = taken;
  // An event that moved nothing was counted: the next one of this generation has a higher number.
  const next = n === undefined || reply.generation !== generation ? 0 : kind === 'early' ? n : n + 1;
  return { reply, n: next };
}

/** Single keys, or words; neither means that nothing was pressed. */
export const keys: LineEvent = (twiml, report) => heardKeys(twiml, report, false);

/** All digits at once, the key that ended them among them where the provider tells it. */
export const digits: LineEvent = (twiml, report) => heardKeys(twiml, report, true);

function heardKeys(twiml: Twiml, report: LineReport, complete: boolean): Promise<Heard | null> {
  const { form, generation } = report;
  const { Digits: pressed = '', FinishedOnKey: ended = '', SpeechResult: said = '' } = form;
  if (pressed !== '') {
    const all = complete && !pressed.endsWith(ended) ? pressed + ended : pressed;
    return takeEvent(twiml, report, { kind: 'keys', generation, keys: all, ...(complete ? { complete } : {}) });
  }
  // Recognisers end sentences with a stop.
  const text = said.trim().replace(/[.!?]+$/, '');
  if (text !== '') return takeEvent(twiml, report, { kind: 'speech', generation, text });
  return silence(twiml, report);
}

export const silence: LineEvent = (twiml, report) =>
  takeEvent(twiml, report, { kind: 'silence', generation: report.generation });

/** The texts are over. What stood there and goes on isn't said again. */
export const finished: LineEvent = async (twiml, report) => {
  const heard = await takeEvent(
    twiml,
    // Nothing else is reported of such a line: its end that is told again is known by that.
    { ...report, n: 0 },
    { kind: 'finished', generation: report.generation },
  );
  return heard === null ? null : { ...heard, heard: report.heard };
};

/** What stands, from its beginning: the provider was told to ask. */
export const stands: LineEvent = async ({ parts }, { call }) => {
  const reply = await parts.calls.standing(call);
  return reply === null ? null : { reply, n: 0 };
};

/** The caller has heard a piece of music and comes back. */
export const waiting: LineEvent = async ({ parts }, { call, generation, piece, n = 0 }) => {
  const reply = await parts.calls.standing(call);
  if (reply === null) return null;
  return reply.generation === generation ? { reply, n, piece, goesOn: true } : { reply, n: 0 };
};
