import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { defineService, type NodeMessages, type NodeType } from '../sdk/index.ts';
import { conformance, type RuleName } from './conformance.ts';
import * as sample from './testing/sample-types.ts';

const { but, good, goodTexts, tickets } = sample;

function findings(type: NodeType, texts: NodeMessages = goodTexts): Record<string, readonly string[]> {
  const messages = { en: { [type.type]: goodTexts }, de: { [type.type]: texts } };
  const checks = conformance({ types: [type], services: [tickets], messages }).filter(
    (one) => one.subject === type.type,
  );
  return Object.fromEntries(
    checks.flatMap(({ title, findings }) => {
      const found = findings();
      return found.length > 0 ? [[title, found]] : [];
    }),
  );
}

it('a good node keeps every rule', () => {
  expect(findings(good)).toEqual({});
});

const [served, silent, down] = good.examples;
if (served === undefined || silent === undefined || down === undefined)
  throw new Error('the good node has three examples');

type Broken = readonly [what: string, type: NodeType, rule: RuleName, says: RegExp];
const broken: readonly Broken[] = [
  ['an initial config that misses a field', but({ initial: {} }), 'its configs fit its schema and rules', /required/],
  [
    'an example that breaks a rule of its own',
    but({ rules: () => [{ path: ['tries'], key: 'never' }] }),
    'its configs fit its schema and rules',
    /\/tries never/,
  ],
  ['a config that is written to', sample.changesConfig, 'its examples go as they say', /threw/],
  [
    'exits that write to the config',
    but({
      exits: (config) => {
        config.tries = 1;
        return good.exits(config);
      },
    }),
    'it leaves its config alone',
    /read only/,
  ],
  [
    'an op that is not JSON',
    sample.yieldsUndefined,
    'its configs and ops are JSON',
    /"tell" is not JSON at \/verb\/ms/,
  ],
  ['an op that is none', sample.yieldsNonsense, 'its examples go as they say', /bad-op/],
  [
    'another exit than the example says',
    but({ examples: [{ ...silent, exit: 'served' }] }),
    'its examples go as they say',
    /leaves by nobody instead of served/,
  ],
  [
    'a step that nobody waits for',
    but({ examples: [{ ...silent, steps: [{ partyEnds: true }] }] }),
    'its examples go as they say',
    /nobody waits for step 1/,
  ],
  [
    'a step too few',
    but({ examples: [{ ...silent, steps: [{ silence: true }] }] }),
    'its examples go as they say',
    /still waits \(gather\)/,
  ],
  [
    'another value than the example says',
    but({ examples: [{ ...served, sets: { ticket: 8 } }] }),
    'its examples go as they say',
    /ticket is 7 instead of 8/,
  ],
  ['no examples', but({ examples: [] }), 'every exit is reached by an example', /no examples/],
  [
    'an exit that no example reaches',
    but({ examples: [silent] }),
    'every exit is reached by an example',
    /no example leaves by served/,
  ],
  [
    'an example with an exit that is none',
    but({ examples: [served, silent, down, { ...silent, exit: 'elsewhere' }] }),
    'every exit is reached by an example',
    /elsewhere, which is no exit/,
  ],
  [
    'a service whose failing no example shows',
    but({ examples: [served, silent] }),
    'every exit is reached by an example',
    /service fails/,
  ],
  [
    'memory in a closure',
    sample.remembersInClosure,
    'a revived call goes the same way as one kept alive',
    /turn 3: trace/,
  ],
  ['memory in the module', sample.remembersInModule, 'every run goes the same way', /another run differs/],
  [
    'a sentence of the SDK without yield*',
    sample.forgetsSay,
    'no yield* is forgotten',
    /"tell" was made and never begun/,
  ],
  ['a loop without yield*', sample.forgetsLoop, 'no yield* is forgotten', /"loop" was made and never begun/],
  ['an own helper without yield*', sample.forgetsHelper, 'no yield* is forgotten', /helper\(…\) needs yield\*/],
  ['one where no example comes by', sample.forgetsUnwalked, 'no yield* is forgotten', /helper\(…\) needs yield\*/],
  [
    'an endless loop without checkpoints',
    sample.loopsBarely,
    'its loops have checkpoints',
    /use loop\(\) and again\(\)/,
  ],
  ['a long loop without checkpoints', sample.loopsLong, 'its loops have checkpoints', /use loop\(\) and again\(\)/],
  [
    'a call that outlives its caller',
    sample.neverEnds,
    'a hang-up at every wait ends the call cleanly',
    /goes on and waits \(request\)/,
  ],
  [
    'a throw at an answer that no example gives',
    sample.throwsAtSilence,
    'it survives whatever is answered',
    /threw: nobody spoke/,
  ],
  [
    'an unknown exit at an answer that no example gives',
    sample.unknownExit,
    'it survives whatever is answered',
    /unknown-exit: elsewhere/,
  ],
];

describe('a broken node is found:', () => {
  it.each(broken)(
    '%s',
    (_what, type, rule, says) => {
      expect(findings(type)[rule]?.join('\n')).toMatch(says);
    },
    60_000,
  );
});

const { served: _served, ...otherExits } = goodTexts.exits;
const texts: readonly (readonly [string, NodeMessages, RegExp])[] = [
  ['a field without a label', { ...goodTexts, fields: { prompt: { label: 'Text' } } }, /de: field tries has no label/],
  ['an exit without a name', { ...goodTexts, exits: otherExits }, /de: exit served has no name/],
  ['a summary without a text', { ...goodTexts, summary: {} }, /de: summary asks has no text/],
  ['an empty text', { ...goodTexts, title: ' ' }, /de: title is missing/],
  ['a text of one language only', { ...goodTexts, rules: { extra: 'x' } }, /de: rules\/extra is in no other language/],
  [
    'a placeholder that isn’t given',
    { ...goodTexts, summary: { asks: 'Ask {{often}} times' } },
    /de: summary asks wants often/,
  ],
  ['other placeholders', { ...goodTexts, summary: { asks: 'Ask' } }, /de: summary\/asks has other placeholders/],
];

describe('a gap in the texts is found:', () => {
  it.each(texts)('%s', (_what, german, says) => {
    expect(findings(good, german)['its texts are complete']?.join('\n')).toMatch(says);
  });

  it('a language that lacks the node', () => {
    const checks = conformance({ types: [good], services: [tickets], messages: { en: { good: goodTexts }, de: {} } });
    expect(checks.flatMap((check) => check.findings())).toEqual(['has no texts in 1 languages']);
  });
});

describe('a service', () => {
  const answer = Type.Object({ kind: Type.Literal('given'), number: Type.Integer() });
  const broken = (changes: Partial<Parameters<typeof defineService<typeof tickets.input, typeof answer>>[0]>) =>
    conformance({
      types: [good],
      services: [
        defineService({
          name: 'tickets',
          mode: 'write',
          input: tickets.input,
          answer,
          answers: [{ kind: 'given', number: 1 }],
          simulate: () => ({ kind: 'given', number: 1 }),
          ...changes,
        }),
      ],
    })
      .filter(({ subject }) => subject === 'tickets')
      .flatMap((check) => check.findings());

  it('that answers as it says is fine', () => expect(broken({})).toEqual([]));
  it('must list answers that fit', () => {
    expect(broken({ answers: [{ kind: 'given', number: 1.5 }] }).join()).toMatch(/does not fit its schema/);
  });
  it('must simulate answers that fit', () => {
    expect(broken({ simulate: () => ({ kind: 'given', number: 0.5 }) }).join()).toMatch(/answers .*0\.5/);
  });
  it('must not throw at a broken world', () => {
    expect(
      broken({
        simulate: (world) => {
          if (world === 'nonsense') throw new Error('no world');
          return { kind: 'given', number: 1 };
        },
      }).join(),
    ).toMatch(/throws: Error: no world/);
  });
  it('must be asked what its schema allows', () => {
    expect(broken({ input: Type.Object({ other: Type.String() }) as never }).join()).toMatch(/is asked/);
  });
});
