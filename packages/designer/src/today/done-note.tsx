import { type Done, useUndoNote } from '../app/changes/use-undo-note.tsx';
import { refreshDay } from './refresh-day.ts';

/** Says what was done to the day, and takes it back by one tap. */
export function useDoneNote(): (done: Done) => void {
  return useUndoNote(refreshDay);
}
