import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QueueSummary } from '../../api/queues.ts';
import type { TeamPerson } from '../../api/team.ts';
import { RANKS } from '../../queues/members/ranks.ts';
import { useMembers } from '../../queues/members/use-members.ts';
import classes from '../../queues/queues.module.css';

type OwnQueueProps = { readonly person: TeamPerson; readonly queue: QueueSummary };

/** Whether somebody takes a queue's calls, and which of their queues go first. */
export function OwnQueue({ person: { person, name, absentUntil, sample }, queue }: OwnQueueProps) {
  const { t } = useTranslation('queues');
  const { members, saving, put } = useMembers(queue);
  const member = members.find((one) => one.person === person);
  return (
    <li className={classes.row}>
      <Checkbox
        className={classes.who ?? ''}
        label={queue.title}
        checked={member !== undefined}
        onChange={(event) =>
          put(
            event.currentTarget.checked
              ? [...members, { person, name, rank: 1, takesCalls: true, absentUntil, sample }]
              : members.filter((one) => one.person !== person),
          )
        }
      />
      {saving && <span className={classes.soft}>{t('members.saving')}</span>}
      {member !== undefined && (
        <Select
          w={120}
          aria-label={t('members.rankOf', { name: queue.title })}
          data={RANKS.map((one) => ({ value: String(one), label: t('members.rank', { n: one }) }))}
          value={String(member.rank)}
          allowDeselect={false}
          onChange={(value) => {
            if (value === null) return;
            put(members.map((one) => (one.person === person ? { ...one, rank: Number(value) } : one)));
          }}
        />
      )}
    </li>
  );
}
