import type { Flow, FlowNode } from '@callwright/flow/document';
import { advance, type CallEvent, compileProgram, freshState, type LeftAt, type State } from '@callwright/flow/engine';
import { describe, expect, it } from 'vitest';
import { builtInTypes } from '../index.ts';
import { builtInServices } from '../services/index.ts';

const text = (en: string) => ({ text: { en } });
const says = (en: string, next: string): FlowNode => ({
  type: 'say',
  version: 1,
  config: { prompt: text(en) },
  next: { done: next },
});
const flow = (id: string, start: string, rest: Pick<Flow, 'variables' | 'nodes'>): Flow => ({
  callwright: 1,
  id,
  title: id,
  languages: ['en'],
  start,
  fallback: { number: '+4989123' },
  canvas: {},
  ...rest,
});

const main = flow('main', 'part', {
  variables: {
    name: { type: 'string', default: 'nobody' },
    pin: { type: 'string', default: '', secret: true },
    found: { type: 'string', default: '' },
  },
  nodes: {
    part: {
      type: 'subflow',
      version: 1,
      config: {
        flow: 'part',
        inputs: [
          { variable: 'code', value: { cel: 'pin + "!"' } },
          { variable: 'who', value: { cel: 'name' } },
        ],
        take: [{ from: 'result', into: 'found' }],
        ends: [{ exit: 'done' }],
      },
      next: { done: 'back', error: 'broken' },
    },
    back: says('{{name}} again, {{found}}, pin [{{pin == "" ? "none" : "known"}}].', 'end'),
    broken: says('Broken.', 'end'),
    end: { type: 'hangup', version: 1, config: {}, next: {} },
  },
});
const part = flow('part', 'callback', {
  variables: {
    code: { type: 'string', role: 'input', secret: true },
    who: { type: 'string', role: 'input' },
    result: { type: 'string', role: 'output', default: 'called back' },
  },
  nodes: {
    callback: {
      type: 'callback',
      version: 1,
      config: {
        queue: 'service',
        number: {
          own: text('Right?'),
          ask: text('Which?'),
          readBack: text('Right?'),
          wrong: text('No.'),
          rightKey: '1',
          otherKey: '2',
        },
        place: 'keep',
        tries: 1,
        seconds: 6,
        priority: 0,
        confirm: { prompt: text('{{who}}, you asked for a call. Press 1.'), key: '1' },
      },
      next: Object.fromEntries(
        ['kept', 'already', 'noNumber', 'declined', 'talked', 'error'].map((exit) => [
          exit,
          exit === 'talked' ? 'opinion' : 'out',
        ]),
      ),
    },
    opinion: says('Were you helped, {{who}}?', 'out'),
    out: { type: 'return', version: 1, config: { end: 'done' }, next: {} },
  },
});

type Happening = CallEvent extends infer E ? (E extends CallEvent ? Omit<E, 'at' | 'generation'> : never) : never;

function call(from?: LeftAt, variables: Record<string, string> = {}) {
  const program = compileProgram({ flows: [main, part], types: builtInTypes, services: builtInServices });
  const facts = {
    caller: { number: '+498912340001', anonymous: false, country: 'DE', contact: null },
    call: { dialled: '100', reference: '12345678', language: 'en' },
  };
  let state: State = freshState('main');
  const said: string[] = [];
  const take = (happening: Happening) => {
    const turn = advance(program, state, { generation: state.line.generation, ...happening, at: 1 } as CallEvent);
    state = JSON.parse(JSON.stringify(turn.state)) as State;
    for (const { prompt } of turn.line?.filter((verb) => verb.verb === 'say') ?? []) said.push(prompt.text);
    return turn;
  };
  const begun = variables.name === undefined ? {} : { from: asIf(variables) };
  const first = take({ kind: 'started', facts, ...begun, ...(from === undefined ? {} : { from }) });
  return {
    first,
    said,
    take,
    press: () => take({ kind: 'keys', keys: '1' } as Happening),
    answer: (answer: { kind: string }) => take({ kind: 'answer', id: state.pending?.id ?? '', answer } as Happening),
    state: () => state,
  };
}

/** The main flow at its first step, when other steps have learned something already. */
const asIf = (variables: Record<string, string>): LeftAt => ({
  frames: [{ flow: 'main', node: 'part', visit: 0, at: 0, variables, log: [], calling: null }],
  hours: null,
  callback: null,
});

describe('a callback that is asked for in a part used again', () => {
  function asked(): LeftAt {
    const first = call(undefined, { name: 'Ada', pin: '4711' });
    const left = first.press().requests.at(-1)?.left;
    if (left === undefined) throw new Error(JSON.stringify(first.state()));
    return left;
  }

  it('keeps where the call was and what it knew, without what is secret', () => {
    const left = asked();
    expect(left.frames.map(({ flow: id, node, variables }) => ({ id, node, variables }))).toEqual([
      { id: 'main', node: 'part', variables: { name: 'Ada', found: '' } },
      { id: 'part', node: 'callback', variables: { who: 'Ada', result: 'called back' } },
    ]);
    expect(JSON.stringify(left)).not.toContain('4711');
    expect(left.callback).toMatchObject({ number: '+498912340001' });
  });

  it('goes on in the part after the talk, and then where the part was called', () => {
    const later = call(asked());
    expect(later.said).toEqual(['Ada, you asked for a call. Press 1.']);
    expect(later.press().requests).toMatchObject([{ service: 'callbacks', input: { do: 'talk' } }]);
    expect(later.answer({ kind: 'talk', leg: 'ann' } as never).line?.at(-1)).toMatchObject({
      verb: 'bridge',
      leg: 'ann',
    });
    const turn = later.take({ kind: 'partyLeft' } as Happening);
    expect(later.said.slice(1)).toEqual(['Were you helped, Ada?', 'Ada again, called back, pin [none].']);
    expect(
      turn.trace.flatMap((entry) => (entry.kind === 'left' ? [`${entry.flow}/${entry.node} ${entry.exit}`] : [])),
    ).toEqual(['part/callback talked', 'part/opinion done', 'part/out done', 'main/part done', 'main/back done']);
  });

  it('ends where nobody presses the key, and the agent is left alone', () => {
    const later = call(asked());
    later.take({ kind: 'silence' } as Happening);
    const { state, requests } = later.take({ kind: 'silence' } as Happening);
    expect([state.phase, requests]).toEqual(['ended', []]);
  });

  it('leaves by the way out for errors where the flow has changed past recognition', () => {
    const left = asked();
    const frames = left.frames.map((frame) => ({ ...frame, node: frame.node === 'callback' ? 'gone' : frame.node }));
    expect(call({ ...left, frames }).said).toEqual(['Broken.']);
  });
});
