import type { Dialect } from './dialect.ts';

/** cXML. */
export const signalwire: Dialect = {
  kind: 'signalwire',
  voices: {
    en: { language: 'en-US', voice: 'Polly.Joanna' },
    de: { language: 'de-DE', voice: 'Polly.Vicki' },
    hu: { language: 'hu-HU', voice: 'gcloud.hu-HU-Standard-A' },
    fr: { language: 'fr-FR', voice: 'Polly.Lea' },
    es: { language: 'es-ES', voice: 'Polly.Lucia' },
    it: { language: 'it-IT', voice: 'Polly.Bianca' },
    pl: { language: 'pl-PL', voice: 'Polly.Ewa' },
    nl: { language: 'nl-NL', voice: 'Polly.Lotte' },
  },
  speech: true,
  speechTimeout: 'auto',
  pauseInGather: true,
  gatherMethod: true,
  coachInDocument: true,
  ringing: { least: 5, most: 600 },
  withheld: ['anonymous', 'restricted', 'unavailable', 'unknown'],
  signature: { kind: 'hmac', headers: ['x-signalwire-signature', 'x-twilio-signature'] },
  rest: {
    root: null,
    auth: 'basic',
    account: '/api/laml/2010-04-01/Accounts/{account}',
    suffix: { calls: '.json', recordings: '.json', conferences: '.json' },
    accountFromWebhooks: false,
    newCall: {},
    currentRecording: null,
    oneChannel: 'mono',
    wav: '.wav',
    numbers: 'by-number',
  },
};
