/** What a browser registers with to be a telephone. */
export type BrowserAccount = {
  readonly name: string;
  readonly password: string;
  /** SIP domain. */
  readonly domain: string;
};

/** Telephones in browsers: SIP over WebSocket. Accounts are lent, since two pages on one account take each other's calls. */
export type BrowserPhones = {
  /** Where the engine takes SIP over WebSocket; pages reach it through our server. */
  readonly socket: string;
  /** Null when all are lent. Asked again with the same `holder`, the same account is lent longer. */
  readonly lend: (holder: string) => BrowserAccount | null;
  readonly giveBack: (holder: string) => void;
};
