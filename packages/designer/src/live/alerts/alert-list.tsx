import type { LiveAlert } from '../../api/live.ts';
import { Panel } from '../../app/panel.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import classes from '../live.module.css';
import type { LiveWords } from '../use-live-words.ts';
import { alertWords } from './alert-words.ts';

type AlertListProps = { readonly alerts: readonly LiveAlert[]; readonly words: LiveWords };

/** What should be looked at now, the most pressing first. */
export function AlertList({ alerts, words }: AlertListProps) {
  const { t } = words;
  if (alerts.length === 0) return null;
  return (
    <Panel title={t('alert.title')}>
      <ul className={classes.rows}>
        {alerts.map((alert) => (
          <li key={`${alert.kind} ${alert.queue}`}>
            <StatusMark status={alert.kind === 'nobody' ? 'bad' : 'warning'}>{alertWords(words, alert)}</StatusMark>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
