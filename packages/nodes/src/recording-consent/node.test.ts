import type { Flow } from '@callwright/flow/document';
import { advance, type CallEvent, compileProgram, freshState, type Turn } from '@callwright/flow/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import recording from '../recording/node.ts';
import wait from '../wait/node.ts';
import consent from './node.ts';

const ask = { ...consent.initial, prompt: { text: { en: 'May we record? Yes 1, no 2.' } }, startNow: true, tries: 2 };
const step = (type: string, config: Record<string, unknown>, next: Record<string, string> = {}) => ({
  type,
  version: 1,
  config,
  next,
});

/** Asks, waits whatever the answer was, then tries to record. */
const flow: Flow = {
  callwright: 1,
  id: 'consent',
  title: 'Consent',
  languages: ['en'],
  variables: {},
  start: 'ask',
  nodes: {
    ask: step('recording-consent', ask, { granted: 'talk', refused: 'talk', error: 'talk' }),
    talk: step('wait', { seconds: 60, hears: 'silence' }, { done: 'record' }),
    record: step('recording', { do: 'start' }, { done: 'rest', refused: 'rest' }),
    rest: step('wait', { seconds: 60, hears: 'silence' }),
  },
  canvas: {},
};
const program = compileProgram({ flows: [flow], types: [consent, wait, recording], services: [] });

type Heard = { readonly press: string } | 'silence' | 'time' | 'hangUp';

/** All turns of a call in which these things happen one after another. */
function callOf(heard: readonly Heard[]): readonly Turn[] {
  const facts = {
    caller: { number: '', anonymous: true, country: '', contact: null },
    call: { dialled: '', reference: '1', language: 'en' },
  };
  let turn = advance(program, freshState('consent'), { kind: 'started', facts, at: 0 });
  const turns = [turn];
  const take = (event: CallEvent) => {
    turn = advance(program, turn.state, event);
    turns.push(turn);
  };
  for (const [i, one] of heard.entries()) {
    const at = (i + 1) * 1000;
    const { generation } = turn.state.line;
    if (one === 'silence') take({ kind: 'silence', generation, at });
    else if (one === 'hangUp') take({ kind: 'hungUp', at });
    else if (one === 'time') take({ kind: 'time', id: turn.state.timer?.id ?? '', at });
    else for (const keys of one.press) take({ kind: 'keys', generation: turn.state.line.generation, keys, at });
  }
  return turns;
}

const orders = (turns: readonly Turn[]) =>
  turns.flatMap((turn) => turn.side.flatMap((order) => (order.verb === 'recording' ? [order.do] : [])));
const key = (keys: string) => fc.constantFrom(...keys).map((press): Heard => ({ press }));
const others = fc.constantFrom<Heard>('silence', 'time', 'hangUp');

describe('consent to a recording', () => {
  it('is never given by anything but its key, and nothing is recorded without it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(key('023456789*#'), others), { maxLength: 8 }), (heard) => {
        const turns = callOf(heard);
        expect(turns.at(-1)?.state.consent).not.toBe('granted');
        expect(orders(turns)).not.toContain('start');
      }),
    );
  });

  it('starts the recording, once', () => {
    expect(orders(callOf([{ press: '1' }, 'time']))).toEqual(['start']);
  });

  it('is taken back by star 9 at any later time, which ends the recording and lets none begin', () => {
    fc.assert(
      fc.property(fc.constantFrom<Heard[]>([], ['time']), fc.array(others, { maxLength: 3 }), (before, after) => {
        const turns = callOf([{ press: '1' }, ...before, { press: '*9' }, ...after]);
        expect(orders(turns)).toEqual(['start', 'stop']);
        expect(turns.at(-1)?.state.consent).toBe('revoked');
        expect(turns.at(-1)?.state.held).toEqual([]);
      }),
    );
  });

  it('does not outlive the call', () => {
    expect(orders(callOf([{ press: '1' }, 'hangUp']))).toEqual(['start', 'stop']);
  });
});
