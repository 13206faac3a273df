import type { Flow, FlowNode } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';

export const NUMBER = '+4930555001';
export const FIRST_PHONE = '+498999998101';
export const SECOND_PHONE = '+498999998102';

const texts = (text: string) => ({ text: { en: text } });

/** A step of a built-in type: its initial config with changes, and where its exits lead. */
function step(type: string, config: Record<string, unknown>, next: Record<string, string>): FlowNode {
  const found = builtInTypes.find((one) => one.type === type);
  if (found === undefined) throw new Error(`no step type ${type}`);
  return { type, version: found.version, config: { ...found.initial, ...config }, next };
}

const option = (key: string) => ({ key, label: key, say: texts(key) });
const menu = (next: Record<string, string>) =>
  step('menu', { prompt: texts('Please choose.'), options: ['1', '2', '3'].map(option), tries: 2 }, next);
const accept = { prompt: texts('Press 1 to take the call.'), key: '1', seconds: 5 };

/** Menus, digits, slow services, telephones that ring in order and at once, messages: whatever webhooks carry. */
export const chaosFlow: Flow = {
  callwright: 1,
  id: 'chaos',
  title: 'Chaos',
  languages: ['en'],
  variables: { number: { type: 'string', default: '' } },
  start: 'hello',
  onHangup: 'bye',
  fallback: { box: 'messages' },
  nodes: {
    hello: step('say', { prompt: texts('Hello, and welcome.') }, { done: 'vip' }),
    vip: step('lookup', { list: 'vip' }, { found: 'ask', notFound: 'ask', error: 'ask' }),
    ask: menu({ '1': 'number', '2': 'ring', '3': 'hold', noInput: 'note', noMatch: 'note' }),
    number: step(
      'collect',
      { prompt: texts('Your number?'), into: 'number', min: 3, max: 4, tries: 2 },
      { collected: 'slow', noInput: 'note', invalid: 'note', error: 'note' },
    ),
    slow: step(
      'http-request',
      { method: 'POST', url: 'https://slow.example/orders', timeoutSeconds: 30, waiting: texts('One moment.') },
      { ok: 'thanks', timeout: 'note', error: 'note' },
    ),
    thanks: step('say', { prompt: texts('Thank you for {{ digits(number) }}.') }, { done: 'together' }),
    ring: step(
      'transfer',
      { targets: [{ number: FIRST_PHONE }, { number: SECOND_PHONE }], seconds: 12, hears: 'music' },
      { answered: 'note', noAnswer: 'hold', busy: 'note', notAccepted: 'note', failed: 'note', error: 'note' },
    ),
    together: step(
      'transfer',
      { targets: [{ number: FIRST_PHONE }, { number: SECOND_PHONE }], ring: 'together', seconds: 15, accept },
      { answered: 'again', noAnswer: 'note', busy: 'note', notAccepted: 'hold', failed: 'note', error: 'note' },
    ),
    hold: step('wait', { seconds: 4 }, { done: 'again' }),
    again: menu({ '1': 'ring', '2': 'note', '3': 'number', noInput: 'note', noMatch: 'note' }),
    note: step(
      'voicemail',
      { box: 'messages', prompt: texts('Please leave a message.'), minSeconds: 1 },
      { left: 'bye', tooShort: 'bye', error: 'bye' },
    ),
    bye: step('hangup', {}, {}),
  },
  canvas: {},
};
