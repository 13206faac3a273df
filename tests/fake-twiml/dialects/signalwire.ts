import twilio from 'twilio';
import { signalwireGrammar } from '../document/signalwire-grammar.ts';
import { basicAuth } from './basic-auth.ts';
import type { Dialect } from './dialect.ts';

export function signalwireDialect(token: string): Dialect {
  return {
    kind: 'signalwire',
    grammar: signalwireGrammar,
    sign: ({ url, params }) => ({ 'x-signalwire-signature': twilio.getExpectedTwilioSignature(token, url, params) }),
    admits: basicAuth,
    accountPath: (account) => `/api/laml/2010-04-01/Accounts/${account}`,
    recordingsNeedSignIn: true,
    silenceTrimmed: true,
  };
}
