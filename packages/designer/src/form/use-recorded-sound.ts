import { promptsApi, useRecordings } from '../api/prompts.ts';

/** Address of what callers hear by a recording in a language; undefined where nothing is recorded. */
export function useRecordedSound(name: string | null, language: string): string | undefined {
  const { data: recordings = [] } = useRecordings();
  const version = recordings.find((recording) => recording.name === name)?.languages[language];
  return name === null || version === undefined ? undefined : promptsApi.sound(name, version);
}
