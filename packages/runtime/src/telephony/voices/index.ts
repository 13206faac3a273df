export { createVoices, type VoiceHouse, type VoiceParts } from './create-voices.ts';
export type { SpeechEnvironment } from './speech-settings.ts';
export type { Sound, Voices } from './voices.ts';
