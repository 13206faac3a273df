import { type Flow, isObject, type Json } from '@callwright/flow/document';
import type { TraceEntry } from '@callwright/flow/engine';
import { defineNode } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import type { LoggedRow } from '../calls/logged.ts';
import { callPath } from './call-path.ts';
import { collected, languageOf } from './collected.ts';
import { followUpIdOf, newFollowUpId } from './follow-up-id.ts';
import { crmAddress } from './queue-words.ts';

const rowsOf = (...entries: readonly TraceEntry[]): LoggedRow[] =>
  entries.map((entry, i) => ({ seq: 0, i, at: i, entry }));
const entered = (node: string, flow = 'main', depth = 0): TraceEntry => ({
  kind: 'entered',
  flow,
  node,
  visit: 1,
  depth,
});
const left = (node: string, exit: string, flow = 'main'): TraceEntry => ({
  kind: 'left',
  flow,
  node,
  visit: 1,
  exit,
  to: null,
});
const set = (name: string, value: Json | { secret: true }): TraceEntry => ({
  kind: 'set',
  name,
  value: isObject(value) && 'secret' in value ? { secret: true } : { personal: value },
});

const choose = defineNode({
  type: 'choose',
  version: 1,
  category: 'ask',
  icon: 'x',
  config: Type.Object({ label: Type.String() }),
  initial: { label: '' },
  exits: ['1'],
  exitLabel: ({ label }, exit) => {
    if (label === 'broken') throw new Error('of an older version');
    return exit === '1' ? label : undefined;
  },
  summary: () => ({ key: 'x' }),
  *run() {
    return '1';
  },
  examples: [],
});
const node = (label: string, title?: string): Flow['nodes'][string] => ({
  type: 'choose',
  version: 1,
  config: { label },
  next: {},
  ...(title === undefined ? {} : { title }),
});
const MAIN: Flow = {
  callwright: 1,
  id: 'main',
  title: 'Main',
  languages: ['en'],
  variables: { reading: { type: 'string', title: 'Meter reading' }, plain: { type: 'string' } },
  start: 'menu',
  nodes: { menu: node('Invoice', 'Menu'), old: node('broken') },
  canvas: {},
} as Flow;
const FLOWS = new Map([['main', MAIN]]);

describe('a call’s way', () => {
  it('tells each visit with its way out, and leaves the one open that goes on', () => {
    const path = callPath(rowsOf(entered('menu'), left('menu', '1'), entered('menu')), FLOWS, [choose]);
    expect(path.map(({ title, exit, exitLabel }) => [title, exit, exitLabel])).toEqual([
      ['Menu', '1', 'Invoice'],
      ['Menu', null, null],
    ]);
  });

  it('goes on where settings can’t be read any more, or the step is gone', () => {
    const rows = rowsOf(entered('old'), left('old', '1'), entered('gone'), left('gone', 'x', 'main'));
    expect(callPath(rows, FLOWS, [choose])).toMatchObject([
      { step: 'old', type: 'choose', exitLabel: null },
      { step: 'gone', type: '', exit: 'x' },
    ]);
  });

  it('tells the end of a call that goes round and round', () => {
    const rounds = Array.from({ length: 200 }, () => [entered('menu'), left('menu', '1')]).flat();
    expect(callPath(rowsOf(...rounds, entered('old')), FLOWS, [choose]).at(-1)?.step).toBe('old');
  });
});

describe('what a call has found out', () => {
  it('is the latest of each, with the variable’s title or the step’s; no secret, nothing that was emptied', () => {
    const rows = rowsOf(
      entered('menu'),
      set('reading', '0148'),
      set('plain', 'x'),
      set('pin', { secret: true }),
      set('call.language', 'hu'),
      set('queue', { position: 1, seconds: 60 }),
      set('callback', { reference: '1' }),
      set('reading', '0149'),
      set('gone', 'y'),
      set('gone', ''),
      set('many', { list: ['a', 'b'] }),
    );
    expect(collected(rows, FLOWS)).toEqual([
      { name: 'reading', title: 'Meter reading', value: '0149' },
      { name: 'plain', title: 'Menu', value: 'x' },
      { name: 'many', title: 'Menu', value: 'list: a, b' },
    ]);
    expect(languageOf(rows)).toBe('hu');
  });

  it('loses a value that becomes a secret', () =>
    expect(collected(rowsOf(entered('menu'), set('pin', '1'), set('pin', { secret: true })), FLOWS)).toEqual([]));
});

describe('the address of a customer in another program', () => {
  const who = { number: '+49891', name: 'Ö & Co', fields: { key: 'a/b', list: [1] } };
  it.each([
    ['', null],
    ['https://c/{number}?q={name}', 'https://c/%2B49891?q=%C3%96%20%26%20Co'],
    ['https://c/{key}/{list}/{nothing}', 'https://c/a%2Fb//'],
  ])('%s', (template, address) => expect(crmAddress(template, who)).toBe(address));
});

describe('codes of follow-ups', () => {
  it('are the same for the same talk, others in each round, and can be read out', () => {
    expect(followUpIdOf('leg', 0)).toBe(followUpIdOf('leg', 0));
    expect(followUpIdOf('leg', 0)).not.toBe(followUpIdOf('leg', 1));
    for (const id of [newFollowUpId(), followUpIdOf('leg', 0)]) expect(id).toMatch(/^[a-hjkmnp-z2-9]{6}$/);
  });
});
