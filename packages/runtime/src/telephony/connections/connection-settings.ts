/** How a phone connection is set up, secrets included: in memory only, never in an answer, a log or an export. */
export type ConnectionSettings = AsteriskSettings | TwimlSettings;

type Common = {
  /** Part of webhook addresses and call rows: lower-case letters, digits, dashes. */
  readonly name: string;
  /** Shown to the far end where nothing else is said; E.164 or empty. */
  readonly ownNumber: string;
};

export type AsteriskSettings = Common & {
  readonly kind: 'asterisk';
  /** `http://host:8088`, without `/ari`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Name of the Stasis application. */
  readonly app: string;
  /** Dial strings with `{number}` in them. */
  readonly trunk: string;
  readonly extensions: string;
  /** Telephones in browsers: dial string, and where their SIP over WebSocket goes. */
  readonly browsers: string;
  readonly browserSocket: string | null;
  /** SIP domain that browsers register in. */
  readonly browserDomain: string;
  readonly browserAccounts: readonly { readonly name: string; readonly password: string }[];
  /** Where Asterisk reaches this server for sounds. */
  readonly mediaUrl: string;
};

export type TwimlSettings = Common & {
  readonly kind: 'twilio' | 'telnyx' | 'signalwire';
  /** Account SID, or Telnyx's connection id, or SignalWire's project. */
  readonly account: string;
  /** Auth token, or API key; empty where none was given: then nothing can be changed from our side. */
  readonly token: string;
  /** Telnyx: base64 of the Ed25519 key that signs webhooks. SignalWire: its signing key. Empty: the token signs them. */
  readonly publicKey: string;
  /** Root of the REST API; null for the provider's own. */
  readonly apiUrl: string | null;
  /** How the provider reaches this server, without a path. */
  readonly publicUrl: string;
};
