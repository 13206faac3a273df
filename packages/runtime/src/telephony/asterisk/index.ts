export { ASTERISK_CAPABILITIES } from './asterisk-provider.ts';
export { type AsteriskParts, connectAsterisk } from './connect-asterisk.ts';
