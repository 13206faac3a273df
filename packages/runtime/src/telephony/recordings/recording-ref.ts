/** Lower-case letters, digits, dashes and dots: it names a file on every system, and no other folder. */
const REF = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*$/;
const LONGEST = 160;

/** Whether a text can be a recording's reference. */
export function isRecordingRef(text: string): boolean {
  return text.length <= LONGEST && REF.test(text);
}
