import type { TwimlSettings } from '../../connections/connection-settings.ts';
import type { Dialect } from './dialect.ts';
import { signalwire } from './signalwire.ts';
import { telnyx } from './telnyx.ts';
import { twilio } from './twilio.ts';

export type { Dialect, RestDialect, SignatureScheme } from './dialect.ts';

export const DIALECTS: Readonly<Record<TwimlSettings['kind'], Dialect>> = { twilio, telnyx, signalwire };
