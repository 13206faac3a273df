import type { TraceEntry } from '@callwright/flow/engine';
import type { Happening } from '@callwright/flow/simulation';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/request.ts';
import type { LineReply, RungCall } from '../../api/simulator.ts';
import { handTimers } from '../testing/hand-timers.ts';
import { type CallStream, createLiveLine, type RuntimeLink } from './live-line.ts';
import { phoneOnRuntime } from './live-phone.ts';
import { createVoice } from './voice.ts';

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
const say = (text: string) => ({ verb: 'say', prompt: { text, language: 'en' } }) as const;
const gather = { verb: 'gather', keys: ['1', '2'], seconds: 5 } as const;
const line = (generation: number, verbs: LineReply['verbs'], more: Partial<LineReply> = {}): LineReply => ({
  generation,
  verbs,
  resumes: 0,
  phase: 'live',
  ...more,
});

/** A runtime whose answers the test gives. */
function runtime() {
  const told: { generation: number; n: number; event: Happening }[] = [];
  const answers: ((reply: LineReply | Error) => void)[] = [];
  let stream: CallStream | null = null;
  const link: RuntimeLink = {
    tell: (generation, n, event) => {
      told.push({ generation, n, event });
      return new Promise((resolve, reject) =>
        answers.push((reply) => (reply instanceof Error ? reject(reply) : resolve(reply))),
      );
    },
    listen: (wanted) => {
      stream = wanted;
      return () => {
        stream = null;
      };
    },
  };
  const answer = async (reply: LineReply | Error) => {
    answers.shift()?.(reply);
    await settle();
  };
  return { link, told, answer, stream: () => stream };
}

describe('the line to the runtime', () => {
  const key = (keys: string): Happening => ({ kind: 'keys', generation: 1, keys });
  const set = () => {
    const timers = handTimers();
    const { link, ...rest } = runtime();
    const lines: LineReply[] = [];
    const troubles: unknown[] = [];
    const entries: TraceEntry[] = [];
    const liveLine = createLiveLine({
      link,
      timers,
      generation: () => 7,
      onLine: (reply) => lines.push(reply),
      onEntry: (entry) => entries.push(entry),
      onTrouble: (trouble) => troubles.push(trouble),
    });
    return { liveLine, timers, lines, troubles, entries, ...rest };
  };

  it('tells one thing after the other, counted within the generation', async () => {
    const { liveLine, told, answer, lines } = set();
    liveLine.send([key('1'), key('2')]);
    expect(told).toEqual([{ generation: 1, n: 0, event: key('1') }]);
    await answer(line(1, [gather]));
    expect(told[1]).toMatchObject({ n: 1 });
    await answer(line(2, []));
    liveLine.send([{ kind: 'silence', generation: 2 }, { kind: 'hungUp' }]);
    expect(told[2]).toMatchObject({ generation: 2, n: 0 });
    await answer(line(3, []));
    expect(told[3]).toMatchObject({ generation: 7, n: 0 });
    expect(lines.map(({ generation }) => generation)).toEqual([1, 2, 3]);
  });

  it('tells again what didn’t arrive, under the same count', async () => {
    const { liveLine, told, answer, timers, troubles } = set();
    liveLine.send([key('1')]);
    await answer(new TypeError('no net'));
    expect(troubles.at(-1)).toBeInstanceOf(TypeError);
    timers.pass(300);
    await settle();
    expect(told).toHaveLength(2);
    expect(told[1]).toEqual(told[0]);
    await answer(line(2, []));
    expect(troubles.at(-1)).toBeNull();
  });

  it('does not insist where the runtime says no', async () => {
    const { liveLine, told, answer, timers, troubles } = set();
    liveLine.send([key('1')]);
    await answer(new ApiError(404, { code: 'not-there' }));
    timers.pass(60_000);
    await settle();
    expect(told).toHaveLength(1);
    expect(troubles.at(-1)).toBeInstanceOf(ApiError);
  });

  it('passes each row of the trace on once', () => {
    const { stream, entries } = set();
    const row = { seq: 2, i: 0, at: 5, entry: { kind: 'hungUp' } as const };
    stream()?.onRow(row);
    stream()?.onRow(row);
    stream()?.onRow({ ...row, i: 1, entry: { kind: 'event', event: { kind: 'hungUp' } } });
    expect(entries).toEqual([{ kind: 'hungUp' }]);
  });
});

describe('a call of the runtime on the phone', () => {
  const set = (first: LineReply) => {
    const timers = handTimers();
    const rest = runtime();
    const silent = { speaks: () => false, speak: () => Promise.resolve(), stop: () => undefined };
    const rung: RungCall = { ...first, call: 'c', reference: '12345678', flow: 'main', revision: 3 };
    const phone = phoneOnRuntime(rung, { caller: {}, clock: '2026-12-24T17:59Z' }, 0, {
      timers,
      voice: createVoice(silent, timers, true),
      onTrace: () => undefined,
      onTrouble: () => undefined,
      link: rest.link,
    });
    return { phone, timers, ...rest };
  };
  const said = (phone: ReturnType<typeof set>['phone']) =>
    phone.view().simulation.transcript.flatMap((moment) => (moment.kind === 'said' ? [moment.text] : []));

  it('plays the line and reports keys', async () => {
    const { phone, timers, told, answer } = set(line(1, [say('Hello there.'), gather]));
    timers.pass(2_000);
    phone.press('1');
    expect(told).toEqual([{ generation: 1, n: 0, event: { kind: 'keys', generation: 1, keys: '1' } }]);
    await answer(line(2, [say('Bye.'), { verb: 'hangup', reason: 'finished' }], { phase: 'ended' }));
    expect(said(phone)).toEqual(['Hello there.', 'Bye.']);
    timers.pass(1_000);
    expect(phone.view().simulation.line.stage).toBe('over');
  });

  it('takes a line that comes by itself while a text goes on', () => {
    const { phone, stream, timers } = set(line(1, [say('One moment, please, I am looking for it.')]));
    timers.pass(500);
    stream()?.onLine(line(2, [say('One moment, please, I am looking for it.'), say('Found.')], { resumes: 1 }));
    expect(said(phone)).toEqual(['One moment, please, I am looking for it.']);
    timers.pass(3_000);
    expect(said(phone)).toEqual(['One moment, please, I am looking for it.', 'Found.']);
  });

  it('reports that a line without a question is over, in the generation that it has then', async () => {
    const { timers, told } = set(line(4, [say('One moment.')]));
    timers.pass(1_000);
    await settle();
    expect(told).toEqual([{ generation: 4, n: 0, event: { kind: 'finished', generation: 4 } }]);
  });

  it('stops listening when all has been told', () => {
    const { phone, stream } = set(line(1, [gather]));
    phone.hangUp();
    stream()?.onLine(line(1, [], { phase: 'ended' }));
    expect(stream()).not.toBeNull();
    stream()?.onRow({ seq: 1, i: 0, at: 1, entry: { kind: 'ended', by: 'caller' } });
    expect(stream()).toBeNull();
  });
});
