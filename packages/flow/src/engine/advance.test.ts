import { describe, expect, it } from 'vitest';
import type { Flow } from '../document/index.ts';
import { advance } from './advance.ts';
import type { CallEvent } from './event.ts';
import { LIMITS } from './limits.ts';
import { compileProgram } from './program.ts';
import { type Facts, freshState, type State } from './state.ts';
import { tinyFlow } from './testing/tiny-flow.ts';
import { tinyServices, tinyTypes } from './testing/tiny-types.ts';
import type { TraceEntry } from './trace.ts';
import type { Turn } from './turn.ts';

const facts: Facts = {
  caller: { number: '+4989999980', anonymous: false, country: 'DE', contact: null },
  call: { dialled: '100', reference: '12345678', language: 'en' },
};

type Happening = CallEvent extends infer E
  ? E extends { at: number }
    ? Omit<E, 'at' | 'generation'> & { generation?: number }
    : never
  : never;

/** A call that is driven by hand; the generation and time are filled in. */
function ring(flow: Flow, ...subflows: Flow[]) {
  const program = compileProgram({ flows: [flow, ...subflows], types: tinyTypes(), services: tinyServices });
  let at = 0;
  let state: State = freshState(flow.id);
  const take = (happening: Happening): Turn => {
    at += 1000;
    const event = { generation: state.line.generation, ...happening, at } as CallEvent;
    const turn = advance(program, state, event);
    state = JSON.parse(JSON.stringify(turn.state)) as State;
    return turn;
  };
  const first = take({ kind: 'started', facts });
  return {
    first,
    take,
    press: (keys: string) => take({ kind: 'keys', keys }),
    answer: (answer: { kind: string }) => take({ kind: 'answer', id: state.pending?.id ?? '', answer }),
    state: () => state,
  };
}

const path = (turn: Turn) =>
  turn.trace.flatMap((entry) => (entry.kind === 'left' ? [`${entry.node}:${entry.exit}`] : []));
const faults = (turn: Turn) => turn.trace.flatMap((entry) => (entry.kind === 'fault' ? [entry.code] : []));
const said = (turn: Turn) => (turn.line ?? []).flatMap((verb) => (verb.verb === 'say' ? [verb.prompt.text] : []));
const has = (turn: Turn, kind: TraceEntry['kind']) => turn.trace.some((entry) => entry.kind === kind);

describe('a conversation', () => {
  it('says, asks, and follows the exit of the key', () => {
    const call = ring(
      tinyFlow('hello say done>ask {"words":"Hello"}\nask menu 1>bye 2>ask noInput>bye\nbye say {"words":"Bye"}', {
        fallback: { number: '1' },
      }),
    );
    expect(said(call.first)).toEqual(['Hello', 'Press 1 or 2']);
    expect(call.first.line?.at(-1)?.verb).toBe('gather');
    expect(path(call.press('2'))).toEqual(['ask:2']);
    expect(path(call.press('1'))[0]).toBe('ask:1');
  });

  it('cuts a loop back at each checkpoint: forty rounds need no more state than one', () => {
    const call = ring(tinyFlow('ask menu 1>ask 2>ask noInput>ask'));
    call.take({ kind: 'silence' });
    const size = JSON.stringify(call.state()).length;
    for (let round = 0; round < 40; round++) call.take({ kind: 'silence' });
    expect(JSON.stringify(call.state()).length).toBeLessThan(size + 40);
  });

  it('types digits one by one, ends them by key, number, or time', () => {
    const flow = tinyFlow('ask digits done>right noInput>wrong\nright menu\nwrong menu');
    const byMax = ring(flow);
    for (const key of '123') expect(byMax.press(key).line).toBeNull();
    expect(path(byMax.press('4'))).toEqual(['ask:done']);
    const byTime = ring(flow);
    byTime.press('1');
    const { timer } = byTime.state();
    expect(path(byTime.take({ kind: 'time', id: timer?.id ?? '' }))).toEqual(['ask:noInput']);
    const atOnce = ring(flow);
    expect(path(atOnce.take({ kind: 'keys', keys: '1234#', complete: true }))).toEqual(['ask:done']);
  });

  it('takes a terminator that follows complete digits for nothing', () => {
    const call = ring(tinyFlow('ask digits done>again noInput>again\nagain digits done>ask noInput>ask'));
    for (const key of '1234') call.press(key);
    expect(path(call.press('#'))).toEqual([]);
    for (const key of '12') call.press(key);
    expect(path(call.press('#'))).toEqual(['again:noInput']);
  });

  it('keeps texts that may still play when a service answers, and drops them once they are over', () => {
    const flow = tinyFlow('hello say done>wait {"words":"One moment"}\nwait queue');
    const quick = ring(flow);
    quick.answer({ kind: 'waiting' });
    expect(quick.state().line).toMatchObject({ resumes: 1, verbs: [{ verb: 'say' }, { verb: 'hold' }] });
    const slow = ring(flow);
    slow.take({ kind: 'finished' });
    slow.answer({ kind: 'waiting' });
    expect(slow.state().line).toMatchObject({ resumes: 0, verbs: [{ verb: 'hold' }] });
  });

  it('ignores what belongs to an older line', () => {
    const call = ring(tinyFlow('ask menu 1>two\ntwo menu'));
    call.press('1');
    const stale = call.take({ kind: 'keys', keys: '1', generation: 1 });
    expect(stale.trace).toEqual([{ kind: 'ignored', event: 'keys', why: 'stale' }]);
    expect(stale.line).toBeNull();
  });
});

describe('what a visit holds', () => {
  it('gives the ticket back when the caller leaves, and answers a signal that came early', () => {
    const call = ring(tinyFlow('wait queue left>ask answered>ask\nask menu'));
    call.take({ kind: 'signal', handle: '0.1', name: 'answered', data: null });
    const turn = call.answer({ kind: 'waiting' });
    expect(path(turn)).toEqual(['wait:answered']);
    expect(turn.requests).toMatchObject([{ service: 'tickets', input: { do: 'close', handle: '0.1' } }]);
  });

  it('hears no more of a ticket that it has given back, though it waits for another', () => {
    const call = ring(tinyFlow('first queue left>second\nsecond queue answered>ask\nask menu'));
    call.answer({ kind: 'waiting' });
    call.press('1');
    call.answer({ kind: 'waiting' });
    const late = call.take({ kind: 'signal', handle: '0.1', name: 'answered', data: null });
    expect(late.trace).toEqual([{ kind: 'ignored', event: 'signal', why: 'nobody' }]);
    const [ticket] = call.state().frames[0]?.held ?? [];
    const own = call.take({ kind: 'signal', handle: ticket?.handle ?? '', name: 'answered', data: null });
    expect(path(own)).toEqual(['second:answered']);
  });

  it('forgets early news of a ticket with the ticket', () => {
    const call = ring(tinyFlow('first queue left>second error>second\nsecond queue answered>ask\nask menu'));
    call.take({ kind: 'signal', handle: '0.1', name: 'unheard', data: null });
    expect(call.state().inbox).toHaveLength(1);
    call.answer({ kind: 'error' });
    expect(call.state().inbox).toEqual([]);
  });

  it('drops a leg that answers after the caller has gone', () => {
    const call = ring(tinyFlow('ring transfer'));
    call.take({ kind: 'hungUp' });
    const late = call.take({ kind: 'dialled', outcome: { kind: 'answered', leg: 'leg1', target: '100' } });
    expect(late.side).toEqual([{ verb: 'drop', handle: 'leg1' }]);
  });

  it('keeps a message that is ended by hanging up, stores it, then says goodbye to nobody', () => {
    const flow = tinyFlow('box voicemail left>bye\nbye menu\nnote notify', { onHangup: 'note' });
    const call = ring(flow);
    const hungUp = call.take({ kind: 'hungUp', message: { ref: 'm1', seconds: 7 } });
    expect(hungUp.requests).toMatchObject([{ service: 'messages', input: { recording: 'm1' } }]);
    const stored = call.answer({ kind: 'stored' });
    expect(stored.requests).toMatchObject([{ service: 'messages', input: { box: 'notes' }, detached: true }]);
    expect(call.state().phase).toBe('ended');
    expect(said(stored)).toEqual([]);
  });
});

describe('recording', () => {
  const flow = (policy?: 'announce') =>
    tinyFlow(
      'may consent granted>talk refused>talk\ntalk transfer answered>end\nend menu',
      policy ? { recording: { policy } } : {},
    );

  it('begins only with a yes of this call', () => {
    const yes = ring(flow());
    expect(yes.press('1').side).toMatchObject([{ verb: 'recording', do: 'start' }]);
    const silent = ring(flow());
    const turn = silent.take({ kind: 'silence' });
    expect(turn.side).toEqual([]);
    expect(has(turn, 'refused')).toBe(true);
    const refusedInSpiteOfPolicy = ring(flow('announce'));
    expect(refusedInSpiteOfPolicy.take({ kind: 'silence' }).side).toEqual([]);
  });

  it('ends within the turn in which the caller revokes, whatever the line does', () => {
    const call = ring(flow());
    call.press('1');
    call.take({ kind: 'dialled', outcome: { kind: 'answered', leg: 'a', target: '100' } });
    expect(call.press('*').line).toBeNull();
    const turn = call.press('9');
    expect(turn.side).toMatchObject([{ verb: 'recording', do: 'stop' }]);
    expect(turn.line).toBeNull();
    expect(call.state().consent).toBe('revoked');
  });

  it('is paused, goes on and ends by who talks with the caller, and begins by a yes that they have heard', () => {
    const talk = (key: string) => {
      const call = ring(flow());
      if (key === '') call.take({ kind: 'silence' });
      else call.press(key);
      call.take({ kind: 'dialled', outcome: { kind: 'answered', leg: 'a', target: '100' } });
      return call;
    };
    const does = (what: 'pause' | 'resume' | 'stop') => ({ verb: 'recording', do: what }) as const;
    const asked = talk('1');
    for (const what of ['pause', 'resume', 'stop'] as const) {
      expect(asked.take({ kind: 'byAgent', does: does(what) }).side).toMatchObject([does(what)]);
    }
    const unasked = talk('');
    expect(unasked.take({ kind: 'byAgent', does: does('resume') }).side).toEqual([]);
    const yes = unasked.take({ kind: 'byAgent', does: { verb: 'consent', answer: 'granted' } });
    expect(yes.side).toMatchObject([{ verb: 'recording', do: 'start' }]);
    expect(yes.line).toBeNull();
    const no = unasked.take({ kind: 'byAgent', does: { verb: 'consent', answer: 'revoked' } });
    expect(no.side).toMatchObject([{ verb: 'recording', do: 'stop' }]);
    const again = unasked.take({ kind: 'byAgent', does: { verb: 'consent', answer: 'granted' } });
    expect(again.side).toEqual([]);
    expect(has(again, 'refused')).toBe(true);
  });
});

describe('faults land softly', () => {
  it('by the step’s error exit, then onError, then the fallback, then the end', () => {
    expect(path(ring(tinyFlow('bad throws error>ask\nask menu')).first)).toEqual(['bad:error']);
    expect(path(ring(tinyFlow('bad throws\nsorry menu', { onError: 'sorry' })).first)).toEqual(['bad:error']);
    const fallback = ring(tinyFlow('bad throws', { fallback: { number: '110' } })).first;
    expect(fallback.line?.at(-1)).toMatchObject({ verb: 'dial', targets: ['110'] });
    const nothing = ring(tinyFlow('bad throws')).first;
    expect(nothing.line?.at(-1)).toEqual({ verb: 'hangup', reason: 'failed' });
    expect(said(nothing).at(-1)).toMatch(/^We are sorry/);
  });

  it('takes the error exit when a replay diverges, and never starts the step afresh', () => {
    const call = ring(tinyFlow('odd forgetful done>ask error>ask\nask menu'));
    const turn = call.press('1');
    expect(faults(turn)).toEqual(['diverged']);
    expect(path(turn)).toEqual(['odd:error']);
  });

  it('is bounded: endless steps, endless cycles, endless faults', () => {
    expect(faults(ring(tinyFlow('loop endless')).first)).toContain('visit-too-long');
    const cycle = ring(tinyFlow('a say done>b {"words":"a"}\nb say done>a {"words":"b"}')).first;
    expect(faults(cycle)[0]).toBe('step-limit');
    expect(cycle.state.phase).toBe('ended');
    const faulty = ring(tinyFlow('a throws error>a')).first;
    expect(faulty.state.phase).toBe('ended');
    expect(faults(faulty).length).toBeLessThanOrEqual(LIMITS.errorExitsPerTurn + 3);
  });

  it('leaves a subflow that fails by the error exit of the step that called it', () => {
    const part = tinyFlow('bad throws', { id: 'part' });
    const main = tinyFlow('sub subflow done>ask error>ask {"flow":"part","ends":["done"]}\nask menu');
    const call = ring(main, part);
    expect(call.first.state.frames).toHaveLength(1);
    expect(call.first.state.frames[0]?.node).toBe('ask');
  });
});

describe('subflows', () => {
  it('run on top, and give their end and outputs back', () => {
    const part = tinyFlow(
      'ask digits done>back noInput>other\nback return {"end":"done"}\nother return {"end":"other"}',
      {
        id: 'part',
        variables: { typed: { type: 'string', role: 'output' } },
      },
    );
    const main = tinyFlow('sub subflow done>ask other>sub {"flow":"part","ends":["done","other"]}\nask menu');
    const call = ring(main, part);
    expect(call.state().frames).toHaveLength(2);
    for (const key of '1234') call.press(key);
    expect(call.state().frames.map((frame) => frame.node)).toEqual(['ask']);
  });

  it('can’t be stacked without end', () => {
    const main = tinyFlow('sub subflow done>sub {"flow":"main","ends":["done"]}');
    expect(faults(ring(main).first)).toContain('frame-limit');
  });
});
