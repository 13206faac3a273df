import type { AsteriskSetup } from './asterisk-setup.ts';
import { configFile } from './config-text.ts';
import {
  ariConf,
  asteriskConf,
  EMPTY_FILES,
  httpConf,
  indicationsConf,
  loggerConf,
  modulesConf,
  musicOnHoldConf,
  rtpConf,
} from './engine-files.ts';
import { entryDialplan } from './entry-dialplan.ts';
import { fallbackDialplan, type NumberPlan, type SoundOf } from './fallback-dialplan.ts';
import { pjsipConf } from './pjsip.ts';
import { watchDialplan } from './watch-dialplan.ts';

/** Files of a configuration folder by name. */
export type ConfigFiles = Readonly<Record<string, string>>;

/** The calls' way in, for an Asterisk that has a configuration of its own: it includes this file. */
export const DIALPLAN_FILE = 'callwright-dialplan.conf';
/** What happens to callers while Callwright is down: the one file that changes with the numbers. */
export const FALLBACK_FILE = 'callwright-fallback.conf';

/**
 * The whole configuration of an Asterisk for Callwright, but for the numbers' fallbacks.
 * @throws BadSetting
 */
export function asteriskConfig(setup: AsteriskSetup): ConfigFiles {
  return {
    'asterisk.conf': asteriskConf(setup),
    'modules.conf': modulesConf(),
    'logger.conf': loggerConf(),
    'http.conf': httpConf(setup),
    'ari.conf': ariConf(setup),
    'rtp.conf': rtpConf(setup),
    'indications.conf': indicationsConf(),
    'musiconhold.conf': musicOnHoldConf(setup),
    'pjsip.conf': pjsipConf(setup),
    'extensions.conf': configFile([`#include ${DIALPLAN_FILE}`]),
    ...dialplanFiles(setup),
    ...Object.fromEntries(EMPTY_FILES.map((name) => [`${name}.conf`, configFile([])])),
  };
}

/** The part that an Asterisk with a configuration of its own needs. @throws BadSetting */
export function dialplanFiles(setup: Pick<AsteriskSetup, 'app' | 'country' | 'patience'>): ConfigFiles {
  return {
    [DIALPLAN_FILE]: configFile([entryDialplan(setup), watchDialplan(setup.patience), `#tryinclude ${FALLBACK_FILE}`]),
  };
}

/** The fallbacks of all numbers, and nothing else: it is written again whenever they change. */
export function fallbackFile(numbers: readonly NumberPlan[], soundOf: SoundOf): ConfigFiles {
  return { [FALLBACK_FILE]: configFile([fallbackDialplan(numbers, soundOf)]) };
}
