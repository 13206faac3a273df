import { flag, type Grammar, keys, method, number, oneOf, type Rule, someOf, text, url } from './grammar.ts';
import { twilioGrammar } from './twilio-grammar.ts';

const rule = (name: string): Rule => {
  const found = twilioGrammar[name];
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};

/** The rule without these attributes. */
function without(name: string, ...attributes: string[]): Rule {
  const one = rule(name);
  const left = Object.entries(one.attributes).filter(([attribute]) => !attributes.includes(attribute));
  return { ...one, attributes: Object.fromEntries(left) };
}

const dial = without('Dial', 'callReason', 'recordingTrack', 'referUrl', 'referMethod', 'trim');
const conference = without('Dial.Conference', 'region', 'coach', 'jitterBufferSize');

/** What TeXML understands. It answers by the method of its application, and plays no pauses inside a Gather. */
export const telnyxGrammar: Grammar = {
  Response: rule('Response'),
  Say: rule('Say'),
  Play: rule('Play'),
  Pause: { ...rule('Pause'), attributes: { length: number(1, 180) } },
  Gather: {
    attributes: {
      action: url,
      input: oneOf('dtmf', 'speech', 'dtmf speech'),
      timeout: number(1, 120),
      speechTimeout: number(1, 120),
      finishOnKey: keys,
      numDigits: number(1, 128),
      minDigits: number(1, 128),
      maxDigits: number(1, 128),
      validDigits: keys,
      invalidDigitsAction: url,
      language: text,
      hints: text,
      model: text,
      useEnhanced: flag,
      profanityFilter: flag,
      transcriptionEngine: text,
      partialResultCallback: url,
      partialResultCallbackMethod: method,
    },
    children: ['Say', 'Play'],
    text: 'none',
  },
  Record: {
    ...without('Record', 'transcribe', 'transcribeCallback'),
    attributes: {
      ...without('Record', 'transcribe', 'transcribeCallback', 'timeout').attributes,
      timeout: number(0, 600),
      channels: oneOf('single', 'dual'),
      format: oneOf('mp3', 'wav'),
      transcription: flag,
      recordingStatusCallbackEvent: someOf('in-progress', 'completed'),
    },
  },
  Dial: {
    ...dial,
    attributes: {
      ...dial.attributes,
      timeout: number(5, 120),
      timeLimit: number(60, 14_400),
      fromDisplayName: text,
      recordingChannels: oneOf('single', 'dual'),
      audioUrl: url,
    },
    children: ['Number', 'Sip', 'Conference'],
  },
  'Dial.Number': without('Dial.Number', 'byoc'),
  'Dial.Sip': rule('Dial.Sip'),
  'Dial.Conference': conference,
  Redirect: rule('Redirect'),
  Reject: rule('Reject'),
  Hangup: rule('Hangup'),
  Enqueue: rule('Enqueue'),
  Leave: rule('Leave'),
};
