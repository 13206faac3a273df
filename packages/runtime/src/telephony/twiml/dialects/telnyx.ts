import type { Dialect } from './dialect.ts';

/** TeXML. */
export const telnyx: Dialect = {
  kind: 'telnyx',
  voices: {
    en: { language: 'en-US', voice: 'Polly.Joanna' },
    de: { language: 'de-DE', voice: 'Polly.Vicki' },
    hu: { language: 'hu-HU', voice: 'Azure.hu-HU-NoemiNeural' },
    fr: { language: 'fr-FR', voice: 'Polly.Lea' },
    es: { language: 'es-ES', voice: 'Polly.Lucia' },
    it: { language: 'it-IT', voice: 'Polly.Bianca' },
    pl: { language: 'pl-PL', voice: 'Polly.Ewa' },
    nl: { language: 'nl-NL', voice: 'Polly.Lotte' },
  },
  speech: true,
  speechTimeout: '2',
  pauseInGather: false,
  gatherMethod: false,
  coachInDocument: false,
  ringing: { least: 5, most: 120 },
  withheld: ['anonymous', 'restricted', 'unavailable', 'unknown'],
  signature: { kind: 'ed25519', signature: 'telnyx-signature-ed25519', timestamp: 'telnyx-timestamp' },
  rest: {
    root: 'https://api.telnyx.com',
    auth: 'bearer',
    account: '/v2/texml/Accounts/{account}',
    suffix: { calls: '', recordings: '.json', conferences: '' },
    accountFromWebhooks: true,
    newCall: { ApplicationSid: '{account}' },
    currentRecording: null,
    oneChannel: 'single',
    wav: '',
    numbers: 'by-application',
  },
};
