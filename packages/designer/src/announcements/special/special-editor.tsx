import { useRef, useState } from 'react';
import type { AnnouncementSummary } from '../../api/announcements.ts';
import type { TodayNumber } from '../../api/today.ts';
import { SpecialForm } from './special-form.tsx';

type SpecialEditorProps = {
  readonly numbers: readonly TodayNumber[];
  /** Null: a new one. */
  readonly stored: AnnouncementSummary | null;
};

/** The form of one version: what somebody else saved comes into an untouched form, never into one that is being edited. */
export function SpecialEditor({ numbers, stored }: SpecialEditorProps) {
  const [shown, setShown] = useState(stored);
  const touched = useRef(false);
  const fresh = stored !== null && (shown === null || stored.version !== shown.version) && !touched.current;
  if (fresh) setShown(stored);
  return (
    <SpecialForm
      key={shown?.version ?? 0}
      numbers={numbers}
      stored={shown}
      onTouched={(dirty) => {
        touched.current = dirty;
      }}
      onTakeTheirs={() => {
        touched.current = false;
        setShown(stored);
      }}
    />
  );
}
