/** What can be changed at the provider while a call goes on, and what can be asked. All of it rejects with a RestError. */
export type Rest = {
  /** Lets a call ask for another document. `gone`: it is over. */
  readonly redirect: (ref: string, url: string) => Promise<'done' | 'gone'>;
  readonly hangUp: (ref: string) => Promise<void>;
  /** Rings somebody; never sent twice. */
  readonly ring: (order: RingOrder) => Promise<string>;
  /** Its status; null when there is no such call. */
  readonly statusOf: (ref: string) => Promise<string | null>;
  /** Calls that a call has made and that aren't over. */
  readonly childrenOf: (ref: string) => Promise<readonly { readonly ref: string; readonly to: string }[]>;
  readonly recordings: RestRecordings;
  readonly rooms: RestRooms;
  readonly numbers: RestNumbers;
  /** @throws RestError 401 or 403 when the credentials are wrong */
  readonly checkAccount: () => Promise<void>;
  /** False until the first webhook, where only webhooks tell the account. */
  readonly knowsAccount: () => boolean;
  /** A webhook said which account its call belongs to. */
  readonly learnAccount: (account: string) => void;
};

export type RingOrder = {
  readonly to: string;
  readonly from: string;
  readonly seconds: number;
  /** Where it asks what to do once somebody has answered. */
  readonly url: string;
  readonly status: string;
};

export type RestRecordings = {
  /** Begins to record a call, both sides in one track; a recording that runs already is left alone. */
  readonly start: (ref: string, callback: string) => Promise<void>;
  readonly change: (ref: string, to: 'paused' | 'in-progress' | 'stopped') => Promise<void>;
  readonly remove: (sid: string) => Promise<void>;
};

export type RestRooms = {
  /** The provider's name of a room in which somebody is. */
  readonly find: (room: string) => Promise<string | null>;
  readonly change: (
    roomRef: string,
    ref: string,
    how: { readonly muted?: boolean; readonly coaches?: string | null },
  ) => Promise<void>;
};

export type RestNumbers = {
  readonly list: () => Promise<readonly RestNumber[]>;
  /** Null where a number can't be told by itself. */
  readonly set: ((ref: string, to: { voice: string; fallback: string | null; status: string }) => Promise<void>) | null;
};

export type RestNumber = {
  readonly ref: string;
  readonly number: string;
  readonly title: string;
  readonly voiceUrl: string;
  readonly fallbackUrl: string;
  readonly statusUrl: string;
};
