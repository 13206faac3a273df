import { expect, test } from 'vitest';
import { type DocumentPlace, documentFaults } from './check-document.ts';
import type { Grammar } from './grammar.ts';
import { parseDocument } from './parse-document.ts';
import { signalwireGrammar } from './signalwire-grammar.ts';
import { telnyxGrammar } from './telnyx-grammar.ts';
import { twilioGrammar } from './twilio-grammar.ts';

const faults = (verbs: string, grammar: Grammar = twilioGrammar, place: DocumentPlace = 'call') =>
  documentFaults(parseDocument(`<?xml version="1.0"?><Response>${verbs}</Response>`), grammar, place);

test('a menu as all three understand it has no fault', () => {
  const menu = `<Gather action="/a?g=1&amp;n=0" numDigits="1" finishOnKey=""><Say language="de-DE">Drücken Sie 1 &amp; 2</Say></Gather><Redirect>/b</Redirect>`;
  for (const grammar of [twilioGrammar, telnyxGrammar, signalwireGrammar]) expect(faults(menu, grammar)).toEqual([]);
});

test.each([
  ['<Say>a</Says>', 'unexpected close tag'],
  ['<Say>a & b</Say>', ''],
  ['<Say a=1>a</Say>', 'attribute'],
  ['<Say>a</Say', ''],
])('%s is no XML', (verbs, why) => {
  expect(() => parseDocument(`<Response>${verbs}</Response>`)).toThrow(why === '' ? /./ : new RegExp(why));
});

test.each([
  ['<Speak>a</Speak>', "<Speak> can't stand in <Response>."],
  ['<Gather><Record/></Gather>', "<Record> can't stand in <Gather>."],
  ['<Gather numDigits="none"/>', '<Gather numDigits="none"> is no whole number from 1 to 1000.'],
  ['<Pause length="0"/>', '<Pause length="0"> is no whole number from 1 to 86400.'],
  ['<Say>a</Say><Reject/>', '<Reject> must come first.'],
  ['<Hangup/><Say>a</Say>', 'What stands behind <Hangup> is never reached.'],
  ['<Dial/>', '<Dial> dials nobody.'],
  ['<Dial><Number>1</Number><Conference>a</Conference></Dial>', '<Dial> dials a conference and something else.'],
  ['<Say></Say>', '<Say> is empty.'],
  ['a', '<Response> has text in it.'],
])('%s is refused', (verbs, why) => {
  expect(faults(verbs)).toContain(why);
});

test('dialects refuse what they don’t know', () => {
  expect(faults('<Gather method="POST"/>', telnyxGrammar)).toEqual(['<Gather method="POST"> is not known.']);
  expect(faults('<Gather><Pause/></Gather>', telnyxGrammar)).toEqual(["<Pause> can't stand in <Gather>."]);
  expect(faults('<Gather bargeIn="false"/>', signalwireGrammar)).toEqual(['<Gather bargeIn="false"> is not known.']);
});

test('who was dialled and who waits can’t dial', () => {
  const dial = '<Dial><Number>+49</Number></Dial>';
  expect(faults(dial, twilioGrammar, 'whisper')).toEqual(["<Dial> can't stand where a whisper document is played."]);
  expect(faults('<Gather/>', twilioGrammar, 'waiting')).toEqual([
    "<Gather> can't stand where a waiting document is played.",
  ]);
});
