export { createVoices, type VoiceHouse, type VoiceParts } from './create-voices.ts';
export { ENGINE_NAMES, type EngineName } from './speech-engine.ts';
export type { SpeechEnvironment } from './speech-settings.ts';
export type { Sound, Voices } from './voices.ts';
