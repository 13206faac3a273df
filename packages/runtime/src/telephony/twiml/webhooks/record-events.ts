import type { Twiml } from '../twiml.ts';
import type { Heard } from './answer-line.ts';
import { goneWithMessage, isOver } from './call-status.ts';
import { fetchSound } from './fetch-sound.ts';
import { type LineEvent, type LineReport, stands, takeEvent } from './line-events.ts';

/** A message was recorded: the caller pressed a key, fell silent, used up the time, or hung up. */
export const recorded: LineEvent = async (twiml, report) => {
  const { form, generation, call } = report;
  const message = messageOf(report);
  if (message !== null) fetchMessage(twiml, report, message);
  if (form.Digits === 'hangup' || isOver(form)) {
    await goneWithMessage(twiml, call, (await isRecording(twiml, report)) ? message : null);
    return stands(twiml, report);
  }
  if (message === null) return unrecorded(twiml, report);
  const by = (form.Digits ?? '') !== '' ? 'key' : (await usedUp(twiml, report, message.seconds)) ? 'max' : 'silence';
  return takeEvent(
    twiml,
    { ...report, n: 0 },
    { kind: 'recorded', generation, message: { kind: 'recorded', ...message, by } },
  );
};

/** Nothing but silence was recorded: the document went on behind the recording. */
export const unrecorded: LineEvent = (twiml, report) =>
  takeEvent(
    twiml,
    { ...report, n: 0 },
    { kind: 'recorded', generation: report.generation, message: { kind: 'nothing' } },
  );

/** The message's sound is there. When its caller has gone and nothing else was told, this tells it. */
export async function messageSound(twiml: Twiml, report: LineReport): Promise<Heard | null> {
  const { form, call } = report;
  const message = messageOf(report);
  if ((form.RecordingStatus ?? 'completed') !== 'completed' || message === null) return null;
  fetchMessage(twiml, report, message);
  if ((await twiml.callers.isEnding(call)) && (await isRecording(twiml, report))) {
    await goneWithMessage(twiml, call, message);
  }
  return null;
}

/** Whether the line still records the message that is reported. */
async function isRecording({ parts }: Twiml, { call, generation }: LineReport): Promise<boolean> {
  const reply = await parts.calls.standing(call);
  return reply?.generation === generation && reply.verbs.at(-1)?.verb === 'record';
}

async function usedUp({ parts }: Twiml, { call, generation }: LineReport, seconds: number): Promise<boolean> {
  const reply = await parts.calls.standing(call);
  const last = reply?.generation === generation ? reply.verbs.at(-1) : undefined;
  return last?.verb === 'record' && seconds >= last.maxSeconds;
}

function messageOf({ form, call, generation }: LineReport): { ref: string; seconds: number } | null {
  const seconds = Number(form.RecordingDuration ?? 0);
  if ((form.RecordingUrl ?? '') === '' || !(seconds > 0)) return null;
  return { ref: `${call}.${generation}.0`, seconds };
}

function fetchMessage(
  twiml: Twiml,
  { form, call }: LineReport,
  { ref, seconds }: { ref: string; seconds: number },
): void {
  const { RecordingUrl: url = '', RecordingSid: sid = '' } = form;
  fetchSound(twiml, { ref, kind: 'message', call, seconds, url, sid });
}
