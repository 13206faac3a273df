import { describeFinding, type Schedule, warnings } from '@callwright/flow/hours';
import { useMemo } from 'react';
import { Panel } from '../../app/panel.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import { useSpeaker } from '../words/use-speaker.ts';
import classes from './warnings-panel.module.css';

/** What is worth a look though the hours hold; nothing where there is nothing. */
export function WarningsPanel({ schedule, now }: { readonly schedule: Schedule; readonly now: number }) {
  const { t, language } = useSpeaker();
  const hour = Math.floor(now / 3_600_000) * 3_600_000;
  const found = useMemo(() => warnings(schedule, { epochMilliseconds: hour }), [schedule, hour]);
  // Undecided holidays have a place of their own, with buttons; a closing that is over troubles nobody.
  const shown = found.filter(({ code }) => code !== 'holiday-undecided' && code !== 'closing-past');
  if (shown.length === 0) return null;
  return (
    <Panel title={t('warnings.title')}>
      <ul className={classes.list}>
        {shown.map((warning) => {
          const { message, fix } = describeFinding(warning, language);
          return (
            <li key={`${warning.pointer} ${warning.code} ${JSON.stringify(warning.values)}`}>
              <StatusMark status="warning">{`${message} ${fix}`}</StatusMark>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
