import type { Flow } from '@callwright/flow/document';
import type { TraceEntry } from '@callwright/flow/engine';
import { useEffect, useMemo, useRef } from 'react';
import { isTrace, useCall } from '../../api/calls.ts';
import { useCallGoesOn } from '../../calls/one/use-call-goes-on.ts';
import { Story } from '../../calls/story/story.tsx';
import { storyOf } from '../../calls/story/story-of.ts';
import { useStoryWords } from '../../calls/story/use-story-words.ts';
import classes from './real.module.css';

type RealStoryProps = {
  readonly call: string;
  readonly flows: readonly Flow[];
  readonly onTrace: (entries: readonly TraceEntry[]) => void;
  readonly onStep?: (id: string) => void;
};

/** What happens in a real call, as it happens; the drawing follows. */
export function RealStory({ call, flows, onTrace, onStep }: RealStoryProps) {
  const { data } = useCall(call);
  useCallGoesOn(call, data);
  const words = useStoryWords(flows);
  const trace = useMemo(
    () => (data?.events ?? []).flatMap(({ at, entry }) => (isTrace(entry) ? [{ at, entry }] : [])),
    [data],
  );
  const told = useRef(0);
  const tell = useRef(onTrace);
  tell.current = onTrace;
  useEffect(() => {
    const fresh = trace.slice(told.current);
    told.current = trace.length;
    if (fresh.length > 0) tell.current(fresh.map(({ entry }) => entry));
  }, [trace]);
  const chapters = useMemo(() => storyOf(words, trace), [words, trace]);
  return (
    <div className={classes.story}>
      <Story
        chapters={chapters}
        flows={flows}
        zone={flows[0]?.timeZone ?? 'UTC'}
        chosen={chapters.length - 1}
        onChoose={({ place }) => {
          if (place !== null && place.flow === flows[0]?.id) onStep?.(place.node);
        }}
      />
    </div>
  );
}
