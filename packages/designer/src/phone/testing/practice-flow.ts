import type { Flow, FlowNode } from '@callwright/flow/document';

const says = (en: string) => ({ text: { en } });
const node = (type: string, config: Record<string, unknown>, next: Record<string, string> = {}): FlowNode => ({
  type,
  version: 1,
  title: type,
  config,
  next,
});

/** A small practice: greets, asks, rings, takes messages, asks a web service. */
export function practiceFlow(more: Partial<Flow> = {}): Flow {
  return {
    callwright: 1,
    id: 'practice',
    title: 'Practice',
    languages: ['en'],
    timeZone: 'Europe/Berlin',
    variables: {
      customer: { type: 'string', title: 'Customer number' },
      pin: { type: 'string', secret: true },
      name: { type: 'string' },
      open: { type: 'number', default: 3 },
    },
    start: 'welcome',
    nodes: {
      welcome: node('say', { prompt: says('Good day.') }, { done: 'menu' }),
      menu: node(
        'menu',
        {
          prompt: says('For the practice, press 1. To leave a message, press 2. For your file, press 3.'),
          options: [
            { key: '1', label: 'Practice' },
            { key: '2', label: 'Message' },
            { key: '3', label: 'File' },
          ],
          tries: 1,
          seconds: 5,
        },
        { 1: 'front-desk', 2: 'message', 3: 'number', noInput: 'bye', noMatch: 'bye' },
      ),
      'front-desk': node(
        'transfer',
        { targets: [{ number: '+49 30 5550 101', name: 'Front desk' }], ring: 'inOrder', seconds: 20 },
        { answered: 'bye', noAnswer: 'message', busy: 'message', notAccepted: 'message', failed: 'message' },
      ),
      message: node(
        'voicemail',
        {
          box: 'practice',
          prompt: says('Please speak.'),
          beep: true,
          maxSeconds: 60,
          minSeconds: 2,
          silenceSeconds: 4,
        },
        { left: 'bye', tooShort: 'bye' },
      ),
      number: node(
        'collect',
        {
          prompt: says('Your number?'),
          into: 'customer',
          min: 4,
          max: 4,
          endKey: '#',
          secret: false,
          tries: 1,
          seconds: 5,
          betweenSeconds: 3,
        },
        { collected: 'file', noInput: 'bye', invalid: 'bye' },
      ),
      file: node(
        'http-request',
        {
          method: 'GET',
          url: 'https://files.example/patients/{{ customer }}',
          query: [],
          headers: [],
          body: [],
          timeoutSeconds: 5,
          results: [{ path: 'patient.names[0]', into: 'name' }],
        },
        { ok: 'read', timeout: 'bye', error: 'bye' },
      ),
      read: node('say', { prompt: says('You are {{ name }}.') }, { done: 'bye' }),
      bye: node('hangup', { text: says('Goodbye.') }),
    },
    canvas: {},
    ...more,
  };
}
