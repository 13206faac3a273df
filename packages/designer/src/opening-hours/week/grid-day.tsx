import { MINUTES_PER_DAY, type Span, toMinutes } from '@callwright/flow/hours';
import classes from './week-grid.module.css';

type GridDayProps = {
  /** In the order of the day. */
  readonly spans: readonly Span[];
  /** Those of the day before that reach past midnight. */
  readonly late: readonly Span[];
};

const percent = (minutes: number) => `${(minutes / MINUTES_PER_DAY) * 100}%`;

/** One day of the drawn week. */
export function GridDay({ spans, late }: GridDayProps) {
  return (
    <div className={classes.day}>
      {late.map((span) => (
        <div
          key={`late ${span.from}`}
          className={classes.late}
          style={{ top: 0, height: percent(toMinutes(span).to - MINUTES_PER_DAY) }}
        />
      ))}
      {spans.map((span, i) => {
        const { from, to } = toMinutes(span);
        const height = Math.min(to, MINUTES_PER_DAY) - from;
        return (
          <div
            key={`${span.from} ${span.branch}`}
            className={classes.span}
            data-index={i}
            data-branch={span.branch === 'open' ? 'open' : 'other'}
            style={{ top: percent(from), height: percent(height) }}
          >
            <i data-grip="start" data-index={i} />
            {height >= 60 && <span data-index={i}>{`${span.from}–${span.to}`}</span>}
            <i data-grip="end" data-index={i} />
          </div>
        );
      })}
    </div>
  );
}
