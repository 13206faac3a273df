import type { Grammar, Rule } from './grammar.ts';
import { twilioGrammar } from './twilio-grammar.ts';

/** Attributes that are Twilio's alone. */
const TWILIOS: Readonly<Record<string, readonly string[]>> = {
  Gather: ['bargeIn', 'debug', 'maxSpeechTime'],
  Dial: ['callReason', 'referUrl', 'referMethod', 'recordingTrack'],
  'Dial.Number': ['byoc'],
  'Dial.Conference': ['region', 'jitterBufferSize'],
};

/** What cXML understands. */
export const signalwireGrammar: Grammar = Object.fromEntries(
  Object.entries(twilioGrammar).map(([name, rule]): [string, Rule] => {
    const left = Object.entries(rule.attributes).filter(([attribute]) => !TWILIOS[name]?.includes(attribute));
    return [name, { ...rule, attributes: Object.fromEntries(left) }];
  }),
);
