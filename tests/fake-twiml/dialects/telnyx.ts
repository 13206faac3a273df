import { generateKeyPairSync, sign } from 'node:crypto';
import { telnyxGrammar } from '../document/telnyx-grammar.ts';
import type { Dialect } from './dialect.ts';

/** Telnyx with a pair of keys of its own; `publicKey` is what it shows to its customer, in base64. */
export function telnyxDialect(): { readonly dialect: Dialect; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const dialect: Dialect = {
    kind: 'telnyx',
    grammar: telnyxGrammar,
    sign: ({ body, now }) => {
      const timestamp = String(Math.floor(now / 1000));
      return {
        'telnyx-timestamp': timestamp,
        'telnyx-signature-ed25519': sign(null, Buffer.from(`${timestamp}|${body}`), privateKey).toString('base64'),
      };
    },
    admits: (authorization, _account, token) => authorization === `Bearer ${token}`,
    accountPath: (account) => `/v2/texml/Accounts/${account}`,
    recordingsNeedSignIn: false,
    silenceTrimmed: false,
  };
  return { dialect, publicKey: raw.toString('base64') };
}
