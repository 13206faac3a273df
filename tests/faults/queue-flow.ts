import type { Flow } from '@callwright/flow/document';

export const QUEUE = 'service';
export const QUEUE_NUMBER = '+498999998200';
export const AGENTS = ['ann', 'ben', 'cleo', 'dora'];

const says = (en: string) => ({ type: 'say', version: 1, config: { prompt: { text: { en } } }, next: { done: 'end' } });
const exits = ['answered', 'timeout', 'full', 'closed', 'nobody', 'error'] as const;

/** Waits for an agent, and says how it went. */
export const queueFlow: Flow = {
  callwright: 1,
  id: 'service',
  title: 'Service',
  languages: ['en'],
  variables: {},
  start: 'queue',
  fallback: { number: '+4989123' },
  nodes: {
    queue: {
      type: 'queue',
      version: 1,
      config: { queue: QUEUE, leaveKeys: [], hears: 'music', maxSeconds: 3600, priority: 0 },
      next: Object.fromEntries(exits.map((exit) => [exit, exit])),
    },
    ...Object.fromEntries(exits.map((exit) => [exit, says(`It was ${exit}.`)])),
    end: { type: 'hangup', version: 1, config: {}, next: {} },
  },
  canvas: {},
};
