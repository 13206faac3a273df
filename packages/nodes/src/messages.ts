import type { NodeMessages } from '@callwright/flow/sdk';
import { announcements } from './announcements/messages.ts';
import { branch } from './branch/messages.ts';
import { callback } from './callback/messages.ts';
import { callbackTalk } from './callback-talk/messages.ts';
import { collect } from './collect/messages.ts';
import { hangup } from './hangup/messages.ts';
import { httpRequest } from './http-request/messages.ts';
import { language } from './language/messages.ts';
import { lookup } from './lookup/messages.ts';
import { menu } from './menu/messages.ts';
import { notify } from './notify/messages.ts';
import { openingHours } from './opening-hours/messages.ts';
import { queue } from './queue/messages.ts';
import { recording } from './recording/messages.ts';
import { recordingConsent } from './recording-consent/messages.ts';
import { returning } from './return/messages.ts';
import { say } from './say/messages.ts';
import { set } from './set/messages.ts';
import { subflow } from './subflow/messages.ts';
import { survey } from './survey/messages.ts';
import { transfer } from './transfer/messages.ts';
import { voicemail } from './voicemail/messages.ts';
import { wait } from './wait/messages.ts';

/** The languages of the screen. */
export const SCREEN_LANGUAGES = ['en', 'de', 'hu'] as const;
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number];

/** Every built-in type's texts; add a line per type. */
const byType: Readonly<Record<string, Record<ScreenLanguage, NodeMessages>>> = {
  say,
  announcements,
  wait,
  menu,
  collect,
  language,
  survey,
  'opening-hours': openingHours,
  branch,
  lookup,
  set,
  'http-request': httpRequest,
  subflow,
  transfer,
  queue,
  callback,
  'callback-talk': callbackTalk,
  notify,
  voicemail,
  'recording-consent': recordingConsent,
  recording,
  return: returning,
  hangup,
};

const inLanguage = (language: ScreenLanguage): Readonly<Record<string, NodeMessages>> =>
  Object.fromEntries(Object.entries(byType).map(([type, messages]) => [type, messages[language]]));

/** Texts of the built-in node types by language and type. */
export const nodeMessages: Readonly<Record<ScreenLanguage, Readonly<Record<string, NodeMessages>>>> = {
  en: inLanguage('en'),
  de: inLanguage('de'),
  hu: inLanguage('hu'),
};
