import type { RestDialect } from '../dialects/index.ts';

/** Addresses of the account's things. */
export type AccountPaths = {
  readonly calls: (ref?: string) => string;
  readonly callRecordings: (ref: string, sid?: string) => string;
  readonly recording: (sid: string) => string;
  readonly conferences: (query: string) => string;
  readonly participant: (room: string, ref: string) => string;
  readonly numbers: (what: string) => string;
  readonly known: () => boolean;
  readonly learn: (account: string) => void;
};

/** `root` without a slash at its end. */
export function accountPaths(rest: RestDialect, root: string, account: string): AccountPaths {
  let known = account;
  let learned = !rest.accountFromWebhooks;
  const { suffix } = rest;
  const base = () => root + rest.account.replace('{account}', encodeURIComponent(known));
  const one = (ref: string | undefined) => (ref === undefined ? '' : `/${encodeURIComponent(ref)}`);
  return {
    calls: (ref) => `${base()}/Calls${one(ref)}${suffix.calls}`,
    callRecordings: (ref, sid) => `${base()}/Calls${one(ref)}/Recordings${one(sid)}${suffix.recordings}`,
    recording: (sid) => `${base()}/Recordings${one(sid)}${suffix.recordings}`,
    conferences: (query) => `${base()}/Conferences${suffix.conferences}${query}`,
    participant: (room, ref) => `${base()}/Conferences${one(room)}/Participants${one(ref)}${suffix.conferences}`,
    numbers: (what) => `${base()}/IncomingPhoneNumbers${what}`,
    known: () => learned,
    learn: (told) => {
      if (!rest.accountFromWebhooks || told === '') return;
      known = told;
      learned = true;
    },
  };
}
