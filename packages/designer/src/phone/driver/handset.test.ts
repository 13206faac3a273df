import type { TraceEntry } from '@callwright/flow/engine';
import type { World } from '@callwright/flow/simulation';
import { describe, expect, it } from 'vitest';
import { stageOf } from '../call/stage-of.ts';
import { handTimers } from '../testing/hand-timers.ts';
import { practiceFlow } from '../testing/practice-flow.ts';
import { ringDraft } from './draft-phone.ts';
import type { LivePhone } from './handset.ts';
import { createVoice } from './voice.ts';

const silent = { speaks: () => false, speak: () => Promise.resolve(), stop: () => undefined };

function ring(world: Partial<World> = {}) {
  const timers = handTimers();
  const traced: TraceEntry[] = [];
  const phone = ringDraft(
    [practiceFlow()],
    { caller: { number: '+498999998123' }, clock: '2026-12-24T17:59', ...world },
    { timers, voice: createVoice(silent, timers, true), onTrace: (entries) => traced.push(...entries) },
  );
  return { phone, timers, traced };
}
const said = (phone: LivePhone) =>
  phone.view().simulation.transcript.flatMap((moment) => (moment.kind === 'said' ? [moment.text] : []));
const stage = (phone: LivePhone) => stageOf(phone.view());

describe('a draft on the phone', () => {
  it('speaks text by text, waits for a key, and ends in silence', () => {
    const { phone, timers } = ring();
    expect(said(phone)).toEqual(['Good day.']);
    expect(stage(phone)).toEqual({ kind: 'saying' });
    timers.pass(700);
    expect(said(phone)).toHaveLength(2);
    timers.pass(7_000);
    expect(stage(phone)).toEqual({ kind: 'listening' });
    timers.pass(5_000);
    expect(said(phone).at(-1)).toBe('Goodbye.');
    timers.pass(1_000);
    expect(stage(phone)).toEqual({ kind: 'ended', by: 'flow' });
  });

  it('stops speaking when a key is pressed', () => {
    const { phone, timers } = ring();
    timers.pass(900);
    phone.press('2');
    expect(said(phone).at(-1)).toBe('Please speak.');
    timers.pass(60_000);
    expect(said(phone).filter((text) => text === 'Please speak.')).toHaveLength(1);
  });

  it('skips texts and says nothing on request', () => {
    const { phone } = ring();
    phone.skip();
    expect(said(phone)).toHaveLength(2);
    phone.stayQuiet();
    expect(said(phone).at(-1)).toBe('Goodbye.');
  });

  it('records a message as long as it is spoken', () => {
    const { phone, timers } = ring();
    phone.skip();
    phone.press('2');
    phone.skip();
    expect(stage(phone)).toEqual({ kind: 'recording' });
    const before = phone.view().simulation.now;
    timers.pass(7_100);
    expect(stage(phone)).toEqual({ kind: 'recording' });
    phone.press('#');
    const { transcript, now } = phone.view().simulation;
    expect(transcript.find(({ kind }) => kind === 'message')).toMatchObject({ seconds: 7 });
    expect(now - before).toBe(7_000);
    expect(stage(phone)).toEqual({ kind: 'thinking' });
    expect(phone.view().messageSince).toBeNull();
  });

  it('ends a message that grows too long, and keeps one that is hung up on', () => {
    const long = ring();
    long.phone.skip();
    long.phone.press('2');
    long.phone.skip();
    long.timers.pass(61_000);
    expect(long.phone.view().simulation.transcript).toContainEqual(
      expect.objectContaining({ kind: 'message', seconds: 60 }),
    );
    const short = ring();
    short.phone.skip();
    short.phone.press('2');
    short.phone.skip();
    short.timers.pass(3_000);
    short.phone.hangUp();
    expect(short.traced).toContainEqual(expect.objectContaining({ kind: 'message', by: 'hangup', seconds: 3 }));
    expect(stage(short.phone)).toEqual({ kind: 'ended', by: 'caller' });
  });

  it('rings, is answered by hand, and talks until the colleague hangs up', () => {
    const { phone, timers } = ring();
    phone.skip();
    phone.press('1');
    expect(stage(phone)).toEqual({ kind: 'dialling' });
    timers.pass(1_000);
    phone.answerDial('answered');
    expect(stage(phone)).toEqual({ kind: 'talking' });
    timers.pass(10_000);
    phone.endTalk();
    expect(said(phone).at(-1)).toBe('Goodbye.');
  });

  it('hands every entry of the trace on, once and in order', () => {
    const { phone, timers, traced } = ring();
    phone.skip();
    phone.press('1');
    timers.pass(30_000);
    phone.hangUp();
    expect(traced).toEqual(phone.view().simulation.trace.map(({ entry }) => entry));
    expect(traced[0]?.kind).toBe('began');
    expect(traced.at(-1)?.kind).toBe('ended');
  });

  it('keeps whole milliseconds, whatever its timers say', () => {
    const { phone, timers } = ring();
    timers.pass(0.4);
    timers.pass(900.7);
    phone.press('2');
    expect(Number.isInteger(phone.view().simulation.now)).toBe(true);
    expect(Number.isInteger(phone.now())).toBe(true);
  });

  it('is quiet once it is put away', () => {
    const { phone, timers } = ring();
    phone.dispose();
    const before = phone.view();
    timers.pass(60_000);
    phone.press('1');
    expect(phone.view()).toBe(before);
  });
});
