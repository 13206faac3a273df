/** A telephone that signs in at Asterisk: an agent's on the desk, or one in a browser. */
export type PhoneAccount = { readonly name: string; readonly password: string };

/**
 * The line to the outside. `registration`: we sign in at the provider, as most want it; `address`: both sides know each
 * other by address.
 */
export type Trunk =
  | { readonly kind: 'registration'; readonly host: string; readonly user: string; readonly password: string }
  | {
      readonly kind: 'address';
      /** `host` or `host:port`, to which calls go out. */
      readonly host: string;
      /** Addresses or networks from which calls come in. */
      readonly from: readonly string[];
    };

/** Where things lie at the Asterisk, all absolute. */
export type AsteriskFolders = {
  /** Its configuration; the sentences of the fallbacks lie below. */
  readonly config: string;
  readonly modules: string;
  /** Sounds and descriptions that came with it. */
  readonly data: string;
  /** What it keeps from one start to the next. */
  readonly lib: string;
  readonly spool: string;
  readonly run: string;
  readonly log: string;
  readonly cache: string;
};

/** Everything that an Asterisk for Callwright needs to be told. */
export type AsteriskSetup = {
  /** Name of the Stasis application that calls enter. */
  readonly app: string;
  readonly ari: { readonly user: string; readonly password: string; readonly bind: string; readonly port: number };
  readonly sip: {
    readonly bind: string;
    readonly port: number;
    /** The address that the outside sees, where a router translates; null: the machine's own. */
    readonly externalAddress: string | null;
    /** The machine's own address inside of that router, which browsers must not be offered; null where nothing translates. */
    readonly ownAddress: string | null;
    /** Networks that are inside of that router. */
    readonly localNetworks: readonly string[];
  };
  readonly rtp: { readonly from: number; readonly to: number };
  readonly trunk: Trunk | null;
  /** Country code without plus by which national numbers are completed, e.g. `49`; null: they stay as they come. */
  readonly country: string | null;
  readonly telephones: readonly PhoneAccount[];
  readonly browsers: readonly PhoneAccount[];
  readonly folders: AsteriskFolders;
  /** Seconds without a sign of life of Callwright after which its calls go on without it. */
  readonly patience: number;
};

/** As Debian's packages lay it out. */
export const DEBIAN_FOLDERS: AsteriskFolders = {
  config: '/etc/asterisk',
  modules: '/usr/lib/x86_64-linux-gnu/asterisk/modules',
  data: '/usr/share/asterisk',
  lib: '/var/lib/asterisk',
  spool: '/var/spool/asterisk',
  run: '/var/run/asterisk',
  log: '/var/log/asterisk',
  cache: '/var/cache/asterisk',
};
