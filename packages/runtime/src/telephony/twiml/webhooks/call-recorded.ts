import type { Twiml } from '../twiml.ts';
import { fetchSound } from './fetch-sound.ts';
import type { Form } from './form.ts';

/** The recording of a call is there. */
export function callRecorded(twiml: Twiml, call: string, handle: string, form: Form): void {
  const { RecordingUrl: url = '', RecordingSid: sid = '', RecordingDuration: length = '0' } = form;
  if ((form.RecordingStatus ?? 'completed') !== 'completed' || url === '') return;
  const seconds = Number(length);
  if (seconds > 0) fetchSound(twiml, { ref: `${call}.${handle}`, kind: 'call', call, seconds, url, sid });
}
