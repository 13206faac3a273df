export { createRecordings, type RecordingArchive, type RecordingParts } from './create-recordings.ts';
export { DEFAULT_PERIODS, type KeepPeriods, LONGEST_DAYS, readPeriods, writePeriods } from './keep-periods.ts';
export { isRecordingRef } from './recording-ref.ts';
export type { NewRecording, RecordingKind, Recordings } from './recordings.ts';
