import type { Grammar } from '../document/grammar.ts';

export type Params = Readonly<Record<string, string>>;

/** What makes one provider differ from its relatives. */
export type Dialect = {
  readonly kind: 'twilio' | 'telnyx' | 'signalwire';
  readonly grammar: Grammar;
  /** The headers by which a webhook is known to come from the provider. `now`: milliseconds since the epoch. */
  readonly sign: (webhook: {
    readonly url: string;
    readonly params: Params;
    readonly body: string;
    readonly now: number;
  }) => Record<string, string>;
  /** Whether a request to the REST API carries the account's credentials. */
  readonly admits: (authorization: string | undefined, account: string, token: string) => boolean;
  /** Path of the account below the root of the REST API, and what its resources' names end in. */
  readonly accountPath: (account: string) => string;
  /** What a recording's address must end in to be fetched as sound. */
  readonly recordingsNeedSignIn: boolean;
  /** What a recording of a message is kept as, unless asked otherwise. */
  readonly silenceTrimmed: boolean;
};
