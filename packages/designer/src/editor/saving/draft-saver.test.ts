import type { Flow } from '@callwright/flow/document';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../api/request.ts';
import { smallFlow } from '../document/small-flow.ts';
import { createDraftSaver } from './draft-saver.ts';

/** A server with one draft: it counts versions and refuses a save that is based on an old one. */
function server(flow: Flow) {
  const stored = { flow, version: 1 };
  const gate = { down: false, slow: null as Promise<void> | null };
  const save = async (sent: Flow, version: number) => {
    await gate.slow;
    if (gate.down) throw new TypeError('no connection');
    if (version !== stored.version) throw new ApiError(409, { code: 'draft-changed', ...stored, updatedAt: 'then' });
    stored.flow = sent;
    stored.version += 1;
    return { version: stored.version };
  };
  return { stored, gate, save };
}

const retitled = (flow: Flow, title: string): Flow => ({ ...flow, title });

describe('saving the draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const flow = smallFlow('a:done>b');

  it('saves once, a moment after the last change', async () => {
    const { stored, save } = server(flow);
    const saver = createDraftSaver({ flow, version: 1, save });
    saver.changed(retitled(flow, 'A'));
    saver.changed(retitled(flow, 'AB'));
    expect(saver.state.getState().kind).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stored).toMatchObject({ version: 2, flow: { title: 'AB' } });
    expect(saver.state.getState().kind).toBe('saved');
  });

  it('saves what was changed while it was saving', async () => {
    const { stored, gate, save } = server(flow);
    const saver = createDraftSaver({ flow, version: 1, save });
    let open = () => {};
    gate.slow = new Promise((resolve) => (open = resolve));
    saver.changed(retitled(flow, 'first'));
    await vi.advanceTimersByTimeAsync(800);
    saver.changed(retitled(flow, 'second'));
    gate.slow = null;
    open();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stored).toMatchObject({ version: 3, flow: { title: 'second' } });
  });

  it('tries again when the server is away', async () => {
    const { stored, gate, save } = server(flow);
    const saver = createDraftSaver({ flow, version: 1, save });
    gate.down = true;
    saver.changed(retitled(flow, 'kept'));
    await vi.advanceTimersByTimeAsync(800);
    expect(saver.state.getState().kind).toBe('offline');
    gate.down = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(stored.flow.title).toBe('kept');
    expect(saver.state.getState().kind).toBe('saved');
  });

  it('writes nothing over the work of somebody else, and keeps its own', async () => {
    const { stored, save } = server(flow);
    const saver = createDraftSaver({ flow, version: 1, save });
    await save(retitled(flow, 'theirs'), 1);
    saver.changed(retitled(flow, 'mine'));
    await vi.advanceTimersByTimeAsync(800);
    expect(saver.state.getState()).toMatchObject({
      kind: 'conflict',
      theirs: { version: 2, flow: { title: 'theirs' } },
    });
    saver.changed(retitled(flow, 'mine, longer'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stored.flow.title).toBe('theirs');
    expect(await saver.overwrite()).toBe(true);
    expect(stored.flow.title).toBe('mine, longer');
  });

  it('goes on from theirs when that is taken', async () => {
    const { stored, save } = server(flow);
    const saver = createDraftSaver({ flow, version: 1, save });
    const theirs = retitled(flow, 'theirs');
    await save(theirs, 1);
    saver.changed(retitled(flow, 'mine'));
    await vi.advanceTimersByTimeAsync(800);
    saver.accept({ flow: theirs, version: 2, updatedAt: 'then' });
    saver.changed(theirs);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(stored.version).toBe(2);
    saver.changed(retitled(theirs, 'next'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stored).toMatchObject({ version: 3, flow: { title: 'next' } });
  });

  it('saves at once when the page goes away', async () => {
    const { stored, save } = server(flow);
    const saver = createDraftSaver({ flow, version: 1, save });
    saver.changed(retitled(flow, 'last words'));
    saver.dispose();
    await vi.advanceTimersByTimeAsync(0);
    expect(stored.flow.title).toBe('last words');
  });

  it('tells what the server does not take, and saves the next good document', async () => {
    const { stored, save } = server(flow);
    const strict = async (sent: Flow, version: number) => {
      if (sent.title === '') throw new ApiError(422, { code: 'problems', message: 'no title', problems: [] });
      return save(sent, version);
    };
    const saver = createDraftSaver({ flow, version: 1, save: strict });
    saver.changed(retitled(flow, ''));
    await vi.advanceTimersByTimeAsync(800);
    expect(saver.state.getState()).toMatchObject({ kind: 'refused', message: 'no title' });
    saver.changed(retitled(flow, 'Title'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stored.flow.title).toBe('Title');
  });
});
