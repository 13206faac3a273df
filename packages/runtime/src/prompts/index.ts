export { findLine, nearestLine } from './find-line.ts';
export { nameRecordings } from './name-recordings.ts';
export { createPrerender, type Prerender, type SpeechProgress } from './prerender.ts';
export { type PromptLibrary, promptLibrary } from './prompt-library.ts';
export { freeName, nameOfTitle } from './prompt-name.ts';
export { liveFlows, type PromptPlace, promptPlaces } from './prompt-places.ts';
export { type SpeakersLine, type SpeakersList, speakersList } from './speakers-list.ts';
export { speakersSheet } from './speakers-sheet.ts';
export { textsOf } from './texts-of.ts';
