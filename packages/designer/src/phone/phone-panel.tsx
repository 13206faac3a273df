import type { Flow } from '@callwright/flow/document';
import type { TraceEntry } from '@callwright/flow/engine';
import { Phone } from './phone.tsx';
import classes from './phone-panel.module.css';

export type PhonePanelProps = {
  /** The draft as it is on the screen; a call goes on with what it was rung with. */
  readonly flow: Flow;
  readonly liveRevision?: number | null;
  readonly onTrace: (entries: readonly TraceEntry[]) => void;
  /** Shows a step of the flow on the drawing. */
  readonly onStep?: (id: string) => void;
  readonly onClose: () => void;
};

/** The phone beside the drawing: rings the draft, or what is live. */
export default function PhonePanel({ flow, liveRevision = null, onTrace, onStep, onClose }: PhonePanelProps) {
  return (
    <div className={classes.slot}>
      <Phone
        flow={flow}
        liveRevision={liveRevision}
        hasDraft
        onTrace={onTrace}
        onClose={onClose}
        {...(onStep === undefined ? {} : { onStep })}
      />
    </div>
  );
}
