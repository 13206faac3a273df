export {
  type AsteriskFolders,
  type AsteriskSetup,
  DEBIAN_FOLDERS,
  type PhoneAccount,
  type Trunk,
} from './asterisk-setup.ts';
export { BadSetting } from './config-text.ts';
export { BEAT, VOICEMAIL, WATCHED_CALL } from './dialplan-names.ts';
export type { NumberPlan, SoundOf } from './fallback-dialplan.ts';
export {
  asteriskConfig,
  type ConfigFiles,
  DIALPLAN_FILE,
  dialplanFiles,
  FALLBACK_FILE,
  fallbackFile,
} from './generate.ts';
