export { createSecretBox, KEY_BYTES, KeyLost, SealBroken, type SecretBox } from './secret-box.ts';
export { KeyError, keyOfFolder, readKey } from './secret-key.ts';
