import twilio from 'twilio';
import { twilioGrammar } from '../document/twilio-grammar.ts';
import { basicAuth } from './basic-auth.ts';
import type { Dialect } from './dialect.ts';

export function twilioDialect(token: string): Dialect {
  return {
    kind: 'twilio',
    grammar: twilioGrammar,
    sign: ({ url, params }) => ({ 'x-twilio-signature': twilio.getExpectedTwilioSignature(token, url, params) }),
    admits: basicAuth,
    accountPath: (account) => `/2010-04-01/Accounts/${account}`,
    recordingsNeedSignIn: true,
    silenceTrimmed: true,
  };
}
