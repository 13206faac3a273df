import { Ajv } from 'ajv';
import { type Static, Type } from 'typebox';
import type { Store } from '../store/store.ts';

const KEY = 'desk-notices';
const MOST = 5;
/** Two who write at once: the second writes again over what the first left. */
const TRIES = 5;

const NoticeSchema = Type.Object(
  { id: Type.String(), text: Type.String(), by: Type.String(), at: Type.Integer(), until: Type.Integer() },
  { additionalProperties: false },
);
/** A message to all desks. `by`: the name of who wrote it. Times are milliseconds since the epoch. */
export type Notice = Static<typeof NoticeSchema>;
const valid = new Ajv().compile<Notice[]>(Type.Array(NoticeSchema));

export type Notices = {
  /** Newest first. */
  readonly current: () => Promise<readonly Notice[]>;
  readonly put: (notice: Notice) => Promise<void>;
  /** Null when it was over already. */
  readonly end: (id: string) => Promise<Notice | null>;
};

/** Messages that stand on every desk for a while. */
export function createNotices({ installation }: Pick<Store, 'installation'>, now: () => number): Notices {
  async function read(): Promise<{ readonly text: string; readonly notices: readonly Notice[] }> {
    const text = await installation.ensure(KEY, '[]');
    const value: unknown = JSON.parse(text);
    return { text, notices: valid(value) ? value.filter(({ until }) => until > now()) : [] };
  }
  async function change(to: (notices: readonly Notice[]) => readonly Notice[]): Promise<readonly Notice[]> {
    for (let left = TRIES; left > 0; left -= 1) {
      const { text, notices } = await read();
      if (await installation.replace(KEY, text, JSON.stringify(to(notices)))) return notices;
    }
    throw new Error('Messages to desks are being changed all the time.');
  }
  return {
    current: async () => (await read()).notices,
    put: async (notice) => void (await change((notices) => [notice, ...notices].slice(0, MOST))),
    end: async (id) =>
      (await change((notices) => notices.filter((one) => one.id !== id))).find((one) => one.id === id) ?? null,
  };
}
