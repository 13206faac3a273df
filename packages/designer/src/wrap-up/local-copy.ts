import { isObject } from '@callwright/flow/document';
import type { WrapUpDraft, WrapUpFields } from '../api/wrap-ups.ts';

/** What was typed and hasn't reached the server yet, on this computer: a reload or a crash loses none of it. */
export type LocalCopy = {
  readonly read: () => WrapUpDraft | null;
  readonly put: (draft: WrapUpDraft) => void;
  readonly drop: () => void;
};

const PREFIX = 'callwright.wrap-up.';

/** Talks with notes that lie here, whether or not the server has ever heard of them. */
export function talksLeftHere(storage: Pick<Storage, 'key' | 'length'>): readonly string[] {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
}

/** @param storage where it lies; what can't be stored isn't, for the server has it a moment later */
export function localCopy(talk: string, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): LocalCopy {
  const key = `${PREFIX}${talk}`;
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    read: () => {
      const read: unknown = attempt(() => JSON.parse(storage.getItem(key) ?? 'null'));
      if (!isObject(read) || typeof read.version !== 'number' || !isObject(read.fields)) return null;
      return { version: read.version, fields: read.fields as unknown as WrapUpFields };
    },
    put: (draft) => void attempt(() => storage.setItem(key, JSON.stringify(draft))),
    drop: () => void attempt(() => storage.removeItem(key)),
  };
}
