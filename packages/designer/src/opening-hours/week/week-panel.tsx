import { Panel } from '../../app/panel.tsx';
import { useSpeaker } from '../words/use-speaker.ts';
import classes from './week.module.css';
import { WeekGrid } from './week-grid.tsx';
import { WeekList, type WeekListProps } from './week-list.tsx';

/** The hours of an ordinary week: drawn, and as a list. */
export function WeekPanel(props: WeekListProps) {
  const { t } = useSpeaker();
  return (
    <Panel title={t('week.title')} text={t('week.text')}>
      <div className={classes.week}>
        <WeekGrid {...props} />
        <WeekList {...props} />
      </div>
    </Panel>
  );
}
