import type { RecordVerb } from '@callwright/flow/sdk';
import type { Line } from '../addresses.ts';
import { type Element, element, textElement } from './element.ts';

/** Any key ends a message. */
const ALL_KEYS = '1234567890*#';

/** A message of the caller. One that holds nothing but silence isn't reported by providers, and comes past it. */
export function emitRecord(verb: RecordVerb, line: Line): Element[] {
  const attributes = {
    action: line.recorded,
    method: 'POST',
    maxLength: Math.max(1, Math.round(verb.maxSeconds)),
    timeout: Math.max(1, Math.round(verb.silenceSeconds)),
    finishOnKey: ALL_KEYS,
    playBeep: verb.beep,
    // How long a message is tells whether it is one: what was said counts, not the silence before and after.
    trim: 'trim-silence',
    recordingStatusCallback: line.message,
    recordingStatusCallbackMethod: 'POST',
  };
  return [element('Record', attributes), textElement('Redirect', { method: 'POST' }, line.unrecorded)];
}
