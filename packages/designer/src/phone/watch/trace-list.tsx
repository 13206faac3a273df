import type { Flow } from '@callwright/flow/document';
import type { Simulation } from '@callwright/flow/simulation';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Story } from '../../calls/story/story.tsx';
import { storyOf } from '../../calls/story/story-of.ts';
import { useStoryWords } from '../../calls/story/use-story-words.ts';
import classes from './watch.module.css';

type TraceListProps = {
  readonly flows: readonly Flow[];
  readonly simulation: Simulation;
  readonly onStep?: (id: string) => void;
};

/** What the call did, step by step, in sentences. */
export function TraceList({ flows, simulation, onStep }: TraceListProps) {
  const { t } = useTranslation('phone');
  const words = useStoryWords(flows);
  const { trace } = simulation;
  const chapters = useMemo(() => storyOf(words, trace), [words, trace]);
  const root = flows[0]?.id;
  if (chapters.length === 0) return <p className={classes.empty}>{t('trace.empty')}</p>;
  return (
    <div className={classes.list}>
      <Story
        chapters={chapters}
        flows={flows}
        zone={flows[0]?.timeZone ?? 'UTC'}
        chosen={null}
        onChoose={({ place }) => {
          if (place !== null && place.flow === root) onStep?.(place.node);
        }}
      />
    </div>
  );
}
