import type { Flow } from '@callwright/flow/document';
import { expect, it } from 'vitest';
import { writtenText } from './written-text.ts';

const flow: Flow = {
  callwright: 1,
  id: 'main',
  title: 'Main',
  languages: ['en', 'de'],
  variables: {},
  start: 'hello',
  nodes: {
    hello: {
      type: 'say',
      version: 1,
      config: { prompt: { text: { en: 'Hello.', de: ' ' }, audio: 'hello' } },
      next: {},
    },
  },
  canvas: {},
};

it.each([
  ['/nodes/hello/config/prompt', 'en', 'Hello.'],
  ['/nodes/hello/config/prompt/audio', 'en', 'Hello.'],
  ['/nodes/hello/config/prompt', 'de', null],
  ['/nodes/hello/config/prompt', 'hu', null],
  ['/nodes/gone/config/prompt', 'en', null],
])('at %s in %s stands %j', (pointer, language, text) => expect(writtenText(flow, pointer, language)).toBe(text));
