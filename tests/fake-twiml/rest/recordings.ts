import type { Exchange } from '../exchange.ts';
import { isOver } from '../phones/leg.ts';
import {
  createRecording,
  endRecording,
  lengthOf,
  pauseRecording,
  type Recording,
  resumeRecording,
  tonesIn,
} from '../phones/recording.ts';
import { waveOf } from '../phones/wave.ts';
import { findLeg } from './calls.ts';
import type { Answers } from './order.ts';
import type { Form } from './read-form.ts';
import { Refused } from './refused.ts';

export const answerRecordings: Answers = (exchange, { operation, names, form }) => {
  switch (operation) {
    case 'POST Calls/{}/Recordings':
      return recordingOf(exchange, start(exchange, names[0], form));
    case 'GET Calls/{}/Recordings': {
      const mine = [...exchange.recordings.values()].filter(({ leg }) => leg.sid === names[0]);
      return { recordings: mine.map((one) => recordingOf(exchange, one)) };
    }
    case 'POST Calls/{}/Recordings/{}':
      return recordingOf(exchange, change(exchange, names, form));
    case 'GET Recordings/{}':
      return recordingOf(exchange, find(exchange, names[0]));
    case 'DELETE Recordings/{}':
      find(exchange, names[0]).erased = true;
      return null;
    case 'DELETE Calls/{}/Recordings/{}':
      find(exchange, names[1]).erased = true;
      return null;
    default:
      return undefined;
  }
};

function start(exchange: Exchange, sid: string | undefined, form: Form): Recording {
  const leg = findLeg(exchange, sid);
  if (isOver(leg) || leg.answeredAt === null)
    throw new Refused(400, 21_220, 'Requested resource is not eligible for recording');
  const { kind } = exchange.dialect;
  const channels = String(form.RecordingChannels ?? 'dual');
  if (![kind === 'telnyx' ? 'single' : 'mono', 'dual'].includes(channels))
    exchange.fault(`${kind} has no RecordingChannels=${channels}.`);
  const { RecordingStatusCallback: url, RecordingStatusCallbackEvent: events = 'completed' } = form;
  const method = String(form.RecordingStatusCallbackMethod ?? 'POST');
  return createRecording(exchange, leg, {
    kind: 'call',
    callback: typeof url === 'string' ? { url, method, params: {} } : null,
    events: typeof events === 'object' ? events : [String(events)],
    trimmed: form.Trim === 'trim-silence',
  });
}

function change(exchange: Exchange, [sid, name]: readonly string[], form: Form): Recording {
  const current = [...exchange.recordings.values()].findLast((one) => one.leg.sid === sid && one.endedAt === null);
  const recording = name === 'Twilio.CURRENT' ? current : exchange.recordings.get(name ?? '');
  if (recording === undefined || recording.leg.sid !== sid)
    throw new Refused(404, 20_404, 'There is no such recording.');
  if (recording.endedAt !== null) throw new Refused(400, 21_220, 'The recording is not in progress.');
  if (form.Status === 'paused') pauseRecording(exchange, recording);
  else if (form.Status === 'in-progress') resumeRecording(exchange, recording);
  else endRecording(exchange, recording, false);
  return recording;
}

function find({ recordings }: Exchange, sid = ''): Recording {
  const found = recordings.get(sid);
  if (found === undefined || found.erased) throw new Refused(404, 20_404, `There is no recording ${sid}.`);
  return found;
}

/** A recording as a WAV file, once it is over; null where there is none. */
export function recordedSound({ recordings, clock }: Exchange, sid: string): Uint8Array | null {
  const recording = recordings.get(sid);
  if (recording === undefined || recording.erased || recording.status !== 'completed') return null;
  recording.fetched++;
  return waveOf(tonesIn(recording), 1000 * lengthOf(recording, clock.now()));
}

function recordingOf(exchange: Exchange, recording: Recording): object {
  const { account, clock } = exchange;
  return {
    sid: recording.sid,
    account_sid: account,
    call_sid: recording.leg.sid,
    status: recording.endedAt === null ? recording.status : 'completed',
    duration: recording.endedAt === null ? null : String(Math.round(lengthOf(recording, clock.now()))),
  };
}
