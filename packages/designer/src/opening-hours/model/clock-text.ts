import { MINUTES_PER_DAY } from '@callwright/flow/hours';

/** `08:30` of minutes after midnight; a full day is `24:00`, what lies past it is the next day's time. */
export function clockText(minutes: number): string {
  const ofDay = minutes > MINUTES_PER_DAY ? minutes - MINUTES_PER_DAY : minutes;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
