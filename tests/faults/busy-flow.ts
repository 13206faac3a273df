import type { Flow, FlowNode } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';

export const NUMBER = '100';
export const BOX = 'messages';

const texts = (text: string) => ({ text: { en: text } });

/** A step of a built-in type: its initial config with changes, and where its exits lead. */
function step(type: string, config: Record<string, unknown>, next: Record<string, string>): FlowNode {
  const found = builtInTypes.find((one) => one.type === type);
  if (found === undefined) throw new Error(`no step type ${type}`);
  return { type, version: found.version, config: { ...found.initial, ...config }, next };
}

const option = (key: string) => ({ key, label: key, say: texts(key) });
const menu = (next: Record<string, string>) =>
  step('menu', { prompt: texts('Please choose.'), options: ['1', '2', '3'].map(option), tries: 1 }, next);

/** A flow in which calls read, write, wait, ring telephones and leave messages: whatever a crash may interrupt. */
export const busyFlow: Flow = {
  callwright: 1,
  id: 'busy',
  title: 'Busy',
  languages: ['en'],
  variables: { number: { type: 'string', default: '' } },
  start: 'hello',
  onHangup: 'bye',
  fallback: { box: BOX },
  nodes: {
    hello: step('say', { prompt: texts('Hello.') }, { done: 'vip' }),
    vip: step('lookup', { list: 'vip' }, { found: 'ask', notFound: 'ask', error: 'ask' }),
    ask: menu({ '1': 'number', '2': 'ring', '3': 'hold', noInput: 'note', noMatch: 'note' }),
    number: step(
      'collect',
      { prompt: texts('Your number?'), into: 'number', min: 3, max: 4, tries: 1 },
      { collected: 'thanks', noInput: 'note', invalid: 'note', error: 'note' },
    ),
    thanks: step('say', { prompt: texts('Thank you for {{ digits(number) }}.') }, { done: 'note' }),
    ring: step(
      'transfer',
      { targets: [{ number: '+4989100' }], seconds: 5 },
      { answered: 'note', noAnswer: 'hold', busy: 'note', notAccepted: 'note', failed: 'note', error: 'note' },
    ),
    hold: step('wait', { seconds: 1 }, { done: 'again' }),
    again: menu({ '1': 'ring', '2': 'note', '3': 'number', noInput: 'note', noMatch: 'note' }),
    note: step(
      'voicemail',
      { box: BOX, prompt: texts('Please leave a message.'), minSeconds: 1 },
      { left: 'bye', tooShort: 'bye', error: 'bye' },
    ),
    bye: step('hangup', {}, {}),
  },
  canvas: {},
};
