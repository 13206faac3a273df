import type { TraceEntry } from '@callwright/flow/engine';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTrace, type LoggedRow } from '../../api/calls.ts';
import { FlowPicture } from '../../editor/canvas/flow-picture.tsx';
import { EMPTY_TRAIL, extendTrail, type Trail } from '../../editor/store/trail.ts';
import { Story } from '../story/story.tsx';
import { type Chapter, storyOf } from '../story/story-of.ts';
import { useStoryWords } from '../story/use-story-words.ts';
import classes from './call-page.module.css';
import { StepButtons } from './step-buttons.tsx';
import type { RanFlows } from './use-ran-flows.ts';

type CallReplayProps = {
  readonly ran: RanFlows;
  readonly rows: readonly LoggedRow[];
};

/** What happened beside the drawing; going through the one lights up the other. */
export function CallReplay({ ran, rows }: CallReplayProps) {
  const { t } = useTranslation('calls');
  const { flows, failed } = ran;
  const words = useStoryWords(flows);
  const trace = useMemo(() => rows.flatMap(({ at, entry }) => (isTrace(entry) ? [{ at, entry }] : [])), [rows]);
  const chapters = useMemo(() => storyOf(words, trace), [words, trace]);
  const [chosen, setChosen] = useState<number | null>(null);
  const chapter = chosen === null ? undefined : chapters[chosen];
  const drawn = flows.find(({ id }) => id === chapter?.place?.flow) ?? flows[0];
  const trail = useMemo(
    () => (drawn === undefined ? EMPTY_TRAIL : trailUpTo(drawn.id, trace, chapter)),
    [drawn, trace, chapter],
  );
  // Only steps can be looked at; what stands before the first and behind the last has none.
  const stops = chapters.flatMap(({ place }, index) => (place === null ? [] : [index]));
  const position = chosen === null ? null : stops.indexOf(chosen);
  const go = (to: number) => setChosen(stops[Math.max(0, Math.min(to, stops.length - 1))] ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    const targets = new Map([
      ['ArrowDown', position === null ? 0 : position + 1],
      ['ArrowUp', (position ?? stops.length) - 1],
      ['Home', 0],
      ['End', stops.length - 1],
    ]);
    const to = targets.get(event.key);
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <div className={classes.replay}>
      <section className={classes.panel} aria-label={t('one.timeline')} onKeyDown={onKeyDown}>
        <div className={classes.panelHead}>
          <h2 className={classes.panelTitle}>{t('one.timeline')}</h2>
          <StepButtons position={position} count={stops.length} onGo={go} />
        </div>
        <div className={classes.scroll}>
          <Story
            chapters={chapters}
            flows={flows}
            zone={flows[0]?.timeZone ?? 'UTC'}
            chosen={chosen}
            onChoose={(_chapter, index) => setChosen(index)}
          />
        </div>
      </section>
      <section className={classes.panel} aria-label={t('one.picture')}>
        <div className={classes.panelHead}>
          <h2 className={classes.panelTitle}>{drawn?.title ?? t('one.picture')}</h2>
        </div>
        <div className={classes.picture}>
          {drawn === undefined ? (
            failed && <p className={classes.position}>{t('one.noPicture')}</p>
          ) : (
            <FlowPicture
              key={drawn.id}
              flow={drawn}
              trail={trail}
              onStep={(step) => {
                const index = chapters.findLastIndex(({ place }) => place?.flow === drawn.id && place.node === step);
                if (index >= 0) setChosen(index);
              }}
            />
          )}
        </div>
      </section>
    </div>
  );
}

/** The way up to the end of a chapter, with its step lit up; the whole way where none is looked at. */
function trailUpTo(
  flow: string,
  trace: readonly { readonly entry: TraceEntry }[],
  chapter: Chapter | undefined,
): Trail {
  const entries = trace.slice(0, chapter?.until ?? trace.length).map(({ entry }) => entry);
  const trail = extendTrail(EMPTY_TRAIL, flow, entries);
  return chapter?.place?.flow === flow ? { ...trail, now: chapter.place.node } : trail;
}
