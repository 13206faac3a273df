import type { Params } from '../dialects/dialect.ts';
import type { Element } from '../document/parse-document.ts';
import type { Exchange } from '../exchange.ts';
import type { Leg } from './leg.ts';
import { requestTo } from './outcome.ts';
import { aboutRecording, createRecording } from './recording.ts';

/** What `record` on a Dial tells its action. */
export function recordedOf(exchange: Exchange, leg: Leg, { attributes }: Element, began: number): Params {
  const { record = 'do-not-record' } = attributes;
  if (record === 'do-not-record') return {};
  const recording = [...exchange.recordings.values()].find((one) => one.leg === leg && one.startedAt >= began);
  return recording === undefined ? {} : aboutRecording(exchange, recording);
}

/** Begins the recording that a Dial asks for, as soon as both talk. */
export function recordTalk(exchange: Exchange, leg: Leg, { attributes }: Element): void {
  const { record = 'do-not-record', recordingStatusCallback: url } = attributes;
  if (record === 'do-not-record') return;
  createRecording(exchange, leg, {
    kind: 'call',
    callback: url === undefined ? null : requestTo(leg, url, attributes.recordingStatusCallbackMethod, {}),
    events: (attributes.recordingStatusCallbackEvent ?? 'completed').split(' '),
    trimmed: attributes.trim === 'trim-silence',
  });
}
