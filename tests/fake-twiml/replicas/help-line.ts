import type { Flow } from '@callwright/flow/document';

export const QUEUE = 'help';
export const NUMBER = '+4930555001';
export const AGENTS = ['ann', 'ben', 'cleo'] as const;
/** The telephone of an agent. */
export const telephoneOf = (agent: string): string => `+49305556${String(100 + AGENTS.indexOf(agent as 'ann'))}`;

const exits = ['answered', 'timeout', 'full', 'closed', 'nobody', 'left', 'callback', 'error'] as const;
const texts = (en: string) => ({ text: { en } });
const says = (en: string, next = 'end') => ({
  type: 'say',
  version: 1,
  config: { prompt: texts(en) },
  next: { done: next },
});

/** A queue whose agents hear who rings and press 1, and whose callers are asked for a key afterwards. */
export const helpLine: Flow = {
  callwright: 1,
  id: 'help-line',
  title: 'Help line',
  languages: ['en'],
  variables: { marks: { type: 'string' } },
  start: 'queue',
  fallback: { number: '+4989123' },
  nodes: {
    queue: {
      type: 'queue',
      version: 1,
      config: {
        queue: QUEUE,
        leaveKeys: [],
        hears: 'music',
        maxSeconds: 3600,
        priority: 0,
        whisper: texts('A call for help.'),
        acceptKey: '1',
      },
      next: Object.fromEntries(exits.map((exit) => [exit, exit === 'answered' ? 'survey' : exit])),
    },
    survey: {
      type: 'collect',
      version: 1,
      config: {
        prompt: texts('How was it, from one to five?'),
        into: 'marks',
        min: 1,
        max: 1,
        endKey: 'none',
        tries: 1,
        seconds: 20,
        betweenSeconds: 3,
        secret: false,
      },
      next: { collected: 'thanks', noInput: 'unheard', invalid: 'unheard', error: 'error' },
    },
    thanks: says('Thank you for your marks.'),
    unheard: says('Nothing was heard.'),
    ...Object.fromEntries(exits.filter((exit) => exit !== 'answered').map((exit) => [exit, says(`It was ${exit}.`)])),
    end: { type: 'hangup', version: 1, config: {}, next: {} },
  },
  canvas: {},
};
