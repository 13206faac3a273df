import { describe, expect, it } from 'vitest';
import { createMemberSaver } from './member-saver.ts';

/** A server that answers when the test says so; it takes only what follows on what it has. */
function house(first: readonly string[]) {
  let kept = first;
  const asked: { readonly before: readonly string[]; readonly after: readonly string[]; answer: () => void }[] = [];
  const saver = createMemberSaver<string>({
    send: (_, before, after) =>
      new Promise<void>((resolve, reject) => {
        const answer = () => {
          if (before.join() !== kept.join()) return reject(new Error('changed meanwhile'));
          kept = after;
          resolve();
        };
        asked.push({ before, after, answer });
      }),
    refresh: async () => undefined,
  });
  return { saver, asked, kept: () => kept, taken: (text: string) => (kept = text.split(',')) };
}

describe('the people of a queue', () => {
  it('are saved at once, and shown as wanted until they are', async () => {
    const { saver, asked, kept } = house(['a', 'b']);
    const done = saver.change('q', ['a', 'b'], ['b', 'a']);
    expect(asked).toHaveLength(1);
    expect(saver.of('q')?.wanted).toEqual(['b', 'a']);
    asked[0]?.answer();
    expect(await done).toEqual({ before: ['a', 'b'], after: ['b', 'a'], error: null });
    expect([kept(), saver.of('q')]).toEqual([['b', 'a'], null]);
  });

  it('of several changes while one is on its way only the last is sent, after it', async () => {
    const { saver, asked, kept } = house(['a', 'b', 'c']);
    const done = saver.change('q', ['a', 'b', 'c'], ['b', 'a', 'c']);
    expect(saver.change('q', ['a', 'b', 'c'], ['b', 'c', 'a'])).toBeNull();
    expect(saver.change('q', ['a', 'b', 'c'], ['c', 'b', 'a'])).toBeNull();
    expect(asked).toHaveLength(1);
    asked[0]?.answer();
    await expect.poll(() => asked.length).toBe(2);
    asked[1]?.answer();
    expect(await done).toEqual({ before: ['a', 'b', 'c'], after: ['c', 'b', 'a'], error: null });
    expect(kept()).toEqual(['c', 'b', 'a']);
  });

  it('nothing is lost when the page goes while one change is on its way and another waits', () => {
    const { saver, asked, kept } = house(['a', 'b']);
    expect(saver.leave()).toBe(false);
    void saver.change('q', ['a', 'b'], ['b', 'a']);
    expect(saver.leave()).toBe(false);
    void saver.change('q', ['a', 'b'], ['b']);
    expect(saver.leave()).toBe(true);
    for (const { answer } of asked) answer();
    expect(kept()).toEqual(['b']);
  });

  it('what somebody else has changed meanwhile is not written over', async () => {
    const { saver, asked, taken } = house(['a', 'b']);
    const done = saver.change('q', ['a', 'b'], ['b', 'a']);
    taken('x,y');
    asked[0]?.answer();
    expect((await done)?.error?.message).toBe('changed meanwhile');
    expect(saver.of('q')).toBeNull();
  });
});
