import { compareFlows } from '@callwright/flow/diff';
import { type Flow, readingOrder } from '@callwright/flow/document';
import { Switch } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FlowPicture, type Look } from '../../editor/canvas/flow-picture.tsx';
import { nodeTypes } from '../../nodes/use-node-texts.ts';
import { drawnTogether, marksOf } from '../model/drawn-together.ts';
import { entriesOf, looksOf } from '../model/entries.ts';
import classes from './compare-page.module.css';
import { DifferenceList } from './difference-list.tsx';
import { Legend } from './legend.tsx';

type ComparedPictureProps = { readonly before: Flow; readonly after: Flow };

/** The list of what differs, and both flows in one drawing; going through the one shows the other. */
export function ComparedPicture({ before, after }: ComparedPictureProps) {
  const { t } = useTranslation('versions');
  const [moved, setMoved] = useState(false);
  const [look, setLook] = useState<Look | null>(null);
  const diff = useMemo(() => compareFlows(before, after), [before, after]);
  const drawn = useMemo(() => drawnTogether(before, after, diff, nodeTypes), [before, after, diff]);
  const marks = useMemo(() => marksOf(before, after, diff, moved), [before, after, diff, moved]);
  const looks = useMemo(() => looksOf(before, after, diff), [before, after, diff]);
  const entries = useMemo(() => {
    const place = new Map(readingOrder(drawn).map((id, index) => [id, index]));
    const placeOf = (entry: (typeof all)[number]) => (entry.kind === 'setting' ? -1 : (place.get(entry.step) ?? 0));
    const all = entriesOf(before, after, diff);
    return all.toSorted((one, other) => placeOf(one) - placeOf(other));
  }, [before, after, diff, drawn]);
  const picture = useRef<HTMLElement>(null);
  const show = (step: string) => {
    setLook((last) => ({ step, count: (last?.count ?? 0) + 1 }));
    // Where there is no room beside the list the drawing lies below it.
    const box = picture.current?.getBoundingClientRect();
    if (box !== undefined && box.top > window.innerHeight / 2) picture.current?.scrollIntoView({ block: 'center' });
  };
  return (
    <div className={classes.compared}>
      <section className={classes.panel} aria-label={t('compare.differences')}>
        <div className={classes.panelHead}>
          <h2>{entries.length === 0 ? t('compare.same') : t('compare.count', { count: entries.length })}</h2>
          {looks.moved.length > 0 && (
            <Switch
              size="xs"
              label={t('compare.showMoved')}
              checked={moved}
              onChange={(event) => setMoved(event.currentTarget.checked)}
            />
          )}
        </div>
        <DifferenceList
          before={before}
          after={after}
          entries={entries}
          looks={looks}
          moved={moved}
          chosen={look?.step ?? null}
          onShow={show}
        />
      </section>
      <section ref={picture} className={classes.panel} aria-label={t('compare.picture')}>
        <Legend marks={marks} />
        <div className={classes.picture}>
          <FlowPicture flow={drawn} marks={marks} look={look} onStep={show} />
        </div>
      </section>
    </div>
  );
}
