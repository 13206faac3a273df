import type { Dialect } from './dialect.ts';

export const twilio: Dialect = {
  kind: 'twilio',
  voices: {
    en: { language: 'en-US', voice: 'Polly.Joanna' },
    de: { language: 'de-DE', voice: 'Polly.Vicki' },
    hu: { language: 'hu-HU', voice: 'Google.hu-HU-Standard-A' },
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
  // Telephones have no letters: the digits spell RESTRICTED, ANONYMOUS, BLOCKED, UNKNOWN and UNAVAILABLE.
  withheld: ['+7378742833', '+266696687', '+2562533', '+8656696', '+86282452253'],
  signature: { kind: 'hmac', headers: ['x-twilio-signature'] },
  rest: {
    root: 'https://api.twilio.com',
    auth: 'basic',
    account: '/2010-04-01/Accounts/{account}',
    suffix: { calls: '.json', recordings: '.json', conferences: '.json' },
    accountFromWebhooks: false,
    newCall: {},
    currentRecording: 'Twilio.CURRENT',
    oneChannel: 'mono',
    wav: '.wav',
    numbers: 'by-number',
  },
};
