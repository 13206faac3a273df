import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QueueSummary } from '../api/queues.ts';
import type { TeamPerson } from '../api/team.ts';
import { useMembers } from '../queues/members/use-members.ts';
import classes from './team.module.css';

type InQueueProps = { readonly person: TeamPerson; readonly queue: QueueSummary };

/** Whether somebody takes a queue's calls; a new one stands last in its list. */
export function InQueue({ person: { person, name, absentUntil, sample }, queue }: InQueueProps) {
  const { t } = useTranslation('team');
  const { members, saving, put } = useMembers(queue);
  const member = members.find((one) => one.person === person);
  return (
    <span className={classes.tick}>
      <Checkbox
        aria-busy={saving}
        aria-label={t('table.inQueue', { name, queue: queue.title })}
        checked={member !== undefined}
        onChange={(event) =>
          put(
            event.currentTarget.checked
              ? [...members, { person, name, rank: 1, takesCalls: true, absentUntil, sample }]
              : members.filter((one) => one.person !== person),
          )
        }
      />
      {member !== undefined && member.rank > 1 && (
        <span className={classes.soft}>{t('table.rank', { n: member.rank })}</span>
      )}
    </span>
  );
}
