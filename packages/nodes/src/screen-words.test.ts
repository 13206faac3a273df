import type { NodeMessages } from '@callwright/flow/sdk';
import { describe, expect, it } from 'vitest';
import { nodeMessages, SCREEN_LANGUAGES } from './messages.ts';

/** Words of the code and of telephony that nobody should have to know. */
const CODE_WORDS = [
  ...['node', 'widget', 'exit', 'port', 'handle', 'timeout', 'noMatch', 'noInput', 'revision', 'commit', 'deploy'],
  ...[
    'alias',
    'canary',
    'prompt',
    'schedule',
    'override',
    'exception',
    'emergency',
    'gather',
    'barge-in',
    'expression',
  ],
  ...[
    'subflow',
    'module',
    'provider',
    'trunk',
    'capability',
    'lint',
    'fixture',
    'golden',
    'simulator',
    'idle',
    'graph',
  ],
  ...['hunt group', 'Jagdverband', 'ügynök', 'disposition', 'abandonment', 'whisper', 'barge', 'spy', 'pop', 'regex'],
  ...['forward rule', 'rule id', 'audit', 'config', 'null', 'undefined'],
];
/** Abbreviations: only in capitals, for some are words as well. */
const ABBREVIATIONS = ['DSL', 'TTS', 'SSML', 'DTMF', 'CEL', 'HTTP', 'GET', 'ARI', 'ACW', 'SLA', 'SL', 'JSON', 'ID'];

/** The manual of a web service says which of these it wants: whoever connects one looks for that word. */
const NAMED_BY_MANUALS = '/fields/method/options/';

const whole = (words: readonly string[], flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${words.join('|')})(?![\\p{L}\\p{N}_])`, flags);
const codeWord = whole(CODE_WORDS, 'iu');
const abbreviation = whole(ABBREVIATIONS, 'u');

function textsIn(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, part]) => textsIn(part, `${path}/${key}`));
}

function codeWordsIn(messages: NodeMessages): readonly string[] {
  return textsIn(messages, '').flatMap(([path, text]) => {
    const words = text.replaceAll(/\{\{[^}]*\}\}/g, '');
    const found = codeWord.exec(words) ?? abbreviation.exec(words);
    return found === null || path.startsWith(NAMED_BY_MANUALS) ? [] : [`${path}: ${found[0]} in "${text}"`];
  });
}

describe.each(SCREEN_LANGUAGES)('what people read in %s', (language) => {
  it.each(Object.entries(nodeMessages[language]))('%s says no code word', (_type, messages) => {
    expect(codeWordsIn(messages)).toEqual([]);
  });
});

it('finds a code word', () => {
  const say = nodeMessages.en.say;
  if (say === undefined) throw new Error('say has texts');
  expect(codeWordsIn({ ...say, title: 'Prompt', description: 'Export, important, Ajax' })).toHaveLength(1);
});
