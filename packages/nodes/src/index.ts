import type { NodeType } from '@callwright/flow/sdk';
import announcements from './announcements/node.ts';
import branch from './branch/node.ts';
import callback from './callback/node.ts';
import callbackTalk from './callback-talk/node.ts';
import collect from './collect/node.ts';
import hangup from './hangup/node.ts';
import httpRequest from './http-request/node.ts';
import language from './language/node.ts';
import lookup from './lookup/node.ts';
import menu from './menu/node.ts';
import notify from './notify/node.ts';
import openingHours from './opening-hours/node.ts';
import queue from './queue/node.ts';
import recording from './recording/node.ts';
import recordingConsent from './recording-consent/node.ts';
import returning from './return/node.ts';
import say from './say/node.ts';
import set from './set/node.ts';
import subflow from './subflow/node.ts';
import survey from './survey/node.ts';
import transfer from './transfer/node.ts';
import voicemail from './voicemail/node.ts';
import wait from './wait/node.ts';

/** The node types that every installation has, in the palette's order. */
export const builtInTypes: readonly NodeType[] = [
  say,
  announcements,
  wait,
  menu,
  collect,
  language,
  survey,
  openingHours,
  branch,
  lookup,
  set,
  httpRequest,
  subflow,
  transfer,
  queue,
  callback,
  callbackTalk,
  notify,
  voicemail,
  recordingConsent,
  recording,
  returning,
  hangup,
];

export { celToCondition } from './branch/cel-to-condition.ts';
export * from './branch/condition.ts';
export { conditionToCel } from './branch/condition-to-cel.ts';
export { dialable } from './transfer/dialable.ts';
export { parseJsonPath } from './web/json-path.ts';
