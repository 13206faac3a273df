import { connectAsterisk } from './asterisk/index.ts';
import type { ConnectionFactories } from './compose-telephony.ts';
import { connectTwiml } from './twiml/index.ts';

/** The adapters that come with Callwright. */
export const FACTORIES: ConnectionFactories = { asterisk: connectAsterisk, twiml: connectTwiml };
