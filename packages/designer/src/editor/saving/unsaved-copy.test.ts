import { beforeEach, describe, expect, it, vi } from 'vitest';
import { smallFlow } from '../document/small-flow.ts';
import { unsavedCopy } from './unsaved-copy.ts';

/** The browser's store, as far as it is used here. */
function memoryStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('what could not be saved', () => {
  beforeEach(() => void vi.stubGlobal('localStorage', memoryStorage()));
  const draft = smallFlow('a:done>b');
  const mine = { ...draft, title: 'Mine' };

  it('comes back with the version that it was made from', () => {
    unsavedCopy.keep(mine, 4);
    expect(unsavedCopy.find(draft)).toEqual({ flow: mine, version: 4 });
  });

  it('is forgotten when the draft holds it', () => {
    unsavedCopy.keep(mine, 4);
    expect(unsavedCopy.find(structuredClone(mine))).toBeNull();
    expect(unsavedCopy.find(draft)).toBeNull();
  });

  it('is forgotten when it was saved', () => {
    unsavedCopy.keep(mine, 4);
    unsavedCopy.drop(mine.id);
    expect(unsavedCopy.find(draft)).toBeNull();
  });
});
