import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/request.ts';
import type { WrapUp, WrapUpDraft, WrapUpFields } from '../api/wrap-ups.ts';
import { createDraftKeeper, PAUSE_MS } from './draft-keeper.ts';
import { localCopy } from './local-copy.ts';

const EMPTY: WrapUpFields = {
  result: '',
  note: '',
  ticket: 'none',
  title: '',
  dueAt: null,
  owner: null,
  callBack: '',
  followUp: null,
};
const note = (text: string): WrapUpFields => ({ ...EMPTY, note: text });

/** The server's side: one draft with a version, reachable or not. */
function server() {
  const wrapUp = (version: number, fields: WrapUpFields, doneAt: string | null = null): WrapUp => ({
    talk: 'leg',
    version,
    fields,
    since: '2026-11-02T08:00:00Z',
    doneAt,
    results: [],
    call: null,
    number: null,
    customer: '',
    queue: null,
    queueTitle: null,
    topic: '',
  });
  const its = { now: wrapUp(0, EMPTY), down: false, losesAnswers: false, writes: 0 };
  const refuse = (code: string) => new ApiError(409, { code, wrapUp: its.now });
  return {
    its,
    elsewhere: (text: string) => {
      its.now = wrapUp(its.now.version + 1, note(text));
    },
    write: async ({ version, fields }: WrapUpDraft) => {
      its.writes += 1;
      if (its.down) throw new TypeError('unreachable');
      if (its.now.doneAt !== null) throw refuse('wrap-up-done');
      if (version !== its.now.version) throw refuse('wrap-up-changed');
      its.now = wrapUp(version + 1, fields);
      if (its.losesAnswers) throw new TypeError('lost');
      return its.now;
    },
    close: async ({ version, fields }: WrapUpDraft) => {
      if (its.down) throw new TypeError('unreachable');
      if (version !== its.now.version) throw refuse('wrap-up-changed');
      its.now = wrapUp(version + 2, fields, '2026-11-02T08:05:00Z');
      return its.now;
    },
  };
}

function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('notes that are typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const opened = (there = server(), place = storage()) => ({
    there,
    place,
    keeper: createDraftKeeper({
      first: there.its.now,
      write: there.write,
      local: localCopy('leg', place),
      onChange: () => undefined,
    }),
  });

  it('go to the server once nothing is typed for a moment, and leave nothing behind here', async () => {
    const { there, place, keeper } = opened();
    for (const text of ['W', 'Wa', 'Wants']) keeper.type(note(text));
    expect(place.kept.size).toBe(1);
    expect(keeper.state().standing.kind).toBe('writing');
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(there.its).toMatchObject({ writes: 1, now: { version: 1, fields: { note: 'Wants' } } });
    expect(keeper.state()).toMatchObject({ version: 1, standing: { kind: 'kept' } });
    expect(place.kept.size).toBe(0);
  });

  it('wait here while the server can’t be reached, survive a reload, and are sent afterwards', async () => {
    const { there, place, keeper } = opened();
    there.its.down = true;
    keeper.type(note('Offline'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keeper.state().standing.kind).toBe('unreachable');
    keeper.stop();
    there.its.down = false;
    const reloaded = opened(there, place).keeper;
    expect(reloaded.state().fields.note).toBe('Offline');
    await vi.advanceTimersByTimeAsync(0);
    expect(there.its.now.fields.note).toBe('Offline');
  });

  it('come again by themselves once it answers', async () => {
    const { there, keeper } = opened();
    there.its.down = true;
    keeper.type(note('Later'));
    await vi.advanceTimersByTimeAsync(5000);
    there.its.down = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(there.its.now.fields.note).toBe('Later');
    expect(keeper.state().standing.kind).toBe('kept');
  });

  it('are known again when only the answer was lost', async () => {
    const { there, keeper } = opened();
    there.its.losesAnswers = true;
    keeper.type(note('Once'));
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    there.its.losesAnswers = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(keeper.state()).toMatchObject({ version: 1, standing: { kind: 'kept' } });
  });

  it('never write over what was written elsewhere: the person chooses', async () => {
    const { there, keeper } = opened();
    there.elsewhere('Theirs');
    keeper.type(note('Mine'));
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(keeper.state().standing).toMatchObject({ kind: 'conflict', theirs: { fields: { note: 'Theirs' } } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(there.its.now.fields.note).toBe('Theirs');
    keeper.type(note('Mine, longer'));
    keeper.keepMine();
    await vi.advanceTimersByTimeAsync(0);
    expect(there.its.now).toMatchObject({ version: 2, fields: { note: 'Mine, longer' } });
  });

  it('give way to what was written elsewhere where that is chosen, or nothing was typed here', async () => {
    const { there, place, keeper } = opened();
    there.elsewhere('Theirs');
    keeper.type(note('Mine'));
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    keeper.takeTheirs();
    expect(keeper.state()).toMatchObject({ version: 1, fields: { note: 'Theirs' }, standing: { kind: 'kept' } });
    expect(place.kept.size).toBe(0);
    there.elsewhere('Theirs, longer');
    keeper.seen(there.its.now);
    expect(keeper.state().fields.note).toBe('Theirs, longer');
  });

  it('left on this computer ask, when others wrote since', () => {
    const there = server();
    const place = storage();
    localCopy('leg', place).put({ version: 0, fields: note('Left here') });
    there.elsewhere('Theirs');
    const { keeper } = opened(there, place);
    expect(keeper.state()).toMatchObject({ fields: { note: 'Left here' }, standing: { kind: 'conflict' } });
  });

  it('are closed with the last word that was typed', async () => {
    const { there, place, keeper } = opened();
    keeper.type(note('First'));
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    keeper.type(note('First and last'));
    await keeper.finish(there.close);
    expect(there.its.now).toMatchObject({ fields: { note: 'First and last' }, doneAt: expect.any(String) });
    expect(keeper.state().standing.kind).toBe('done');
    expect(place.kept.size).toBe(0);
  });

  it('stay open when they can’t be closed', async () => {
    const { there, place, keeper } = opened();
    there.its.down = true;
    keeper.type(note('Not yet'));
    expect(await keeper.finish(there.close)).toBeNull();
    expect(keeper.state().standing.kind).toBe('unreachable');
    expect(place.kept.size).toBe(1);
  });

  it('start empty where what lies here can’t be read', () => {
    const place = storage();
    place.setItem('callwright.wrap-up.leg', '{"version":');
    expect(opened(server(), place).keeper.state()).toMatchObject({ fields: EMPTY, standing: { kind: 'kept' } });
  });
});
