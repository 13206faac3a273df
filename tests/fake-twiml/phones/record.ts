import type { Element } from '../document/parse-document.ts';
import type { Exchange } from '../exchange.ts';
import { Interrupted } from '../time/waiting.ts';
import { isOver, type Leg } from './leg.ts';
import { NEXT, type Outcome, requestTo } from './outcome.ts';
import { aboutRecording, createRecording, endRecording, type Recording } from './recording.ts';
import { playBeep } from './sounds.ts';
import { aboutLeg } from './status-news.ts';

type Ended = { readonly by: string; readonly sounded: boolean };

/** Records a message. An empty one is none: the document goes on behind it. */
export async function record(exchange: Exchange, leg: Leg, verb: Element, signal: AbortSignal): Promise<Outcome> {
  const { attributes } = verb;
  if (attributes.playBeep !== 'false') await playBeep(exchange, leg, signal);
  const { recordingStatusCallback: url } = attributes;
  const recording = createRecording(exchange, leg, {
    kind: 'message',
    callback: url === undefined ? null : requestTo(leg, url, attributes.recordingStatusCallbackMethod, {}),
    events: (attributes.recordingStatusCallbackEvent ?? 'completed').split(' '),
    trimmed: attributes.trim === undefined ? exchange.dialect.silenceTrimmed : attributes.trim === 'trim-silence',
  });
  let ended: Ended;
  try {
    ended = await untilOver(exchange, leg, verb, signal);
  } catch (error) {
    endRecording(exchange, recording, !leg.voice.some(({ until }) => until > recording.startedAt));
    if (error instanceof Interrupted) tellOfHangUp(exchange, leg, verb, recording);
    throw error;
  }
  endRecording(exchange, recording, !ended.sounded);
  if (!ended.sounded) return NEXT;
  const { action = leg.documentUrl } = attributes;
  const params = { ...aboutRecording(exchange, recording), Digits: ended.by };
  return { kind: 'go', to: requestTo(leg, action, attributes.method, params) };
}

/** The caller hung up: what was recorded so far is told all the same, and nobody reads the answer. */
function tellOfHangUp(exchange: Exchange, leg: Leg, { attributes }: Element, recording: Recording): void {
  if (!isOver(leg) || recording.status === 'absent') return;
  const { url, method } = requestTo(leg, attributes.action ?? leg.documentUrl, attributes.method, {});
  const about = { ...aboutLeg(exchange, leg), ...aboutRecording(exchange, recording), Digits: 'hangup' };
  exchange.webhooks.callback(url, method, about);
}

async function untilOver(
  { clock, dialect }: Exchange,
  leg: Leg,
  { attributes }: Element,
  signal: AbortSignal,
): Promise<Ended> {
  const { finishOnKey = '1234567890*#', maxLength = '3600' } = attributes;
  const silence = 1000 * Number(attributes.timeout ?? (dialect.kind === 'telnyx' ? 0 : 5));
  const began = clock.now();
  const latest = began + 1000 * Number(maxLength);
  const ear = leg.ears.open();
  let quietSince = began;
  let sounded = false;
  try {
    for (;;) {
      const patience = silence === 0 ? latest : Math.min(latest, Math.max(quietSince, clock.now()) + silence);
      const heard = await ear.next(clock, patience - clock.now(), signal);
      if (heard === null) return { by: '', sounded };
      if (heard.kind === 'sound') {
        sounded = true;
        quietSince = heard.until;
      }
      if (heard.kind === 'key' && finishOnKey.includes(heard.key)) return { by: heard.key, sounded };
    }
  } finally {
    ear.close();
  }
}
