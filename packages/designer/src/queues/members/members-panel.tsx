import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueSummary } from '../../api/queues.ts';
import { movedTo } from '../../app/moved-to.ts';
import { Panel } from '../../app/panel.tsx';
import classes from '../queues.module.css';
import { AddMember } from './add-member.tsx';
import { MemberRow } from './member-row.tsx';
import { useMembers } from './use-members.ts';

/** Who works in a queue, in the order of its list. Each change holds at once. */
export function MembersPanel({ queue }: { readonly queue: QueueSummary }) {
  const { t } = useTranslation('queues');
  const { members, saving, put } = useMembers(queue);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [told, setTold] = useState('');
  const move = (from: number, to: number) => {
    const name = members[from]?.name ?? '';
    setTold(t('members.moved', { name, place: to + 1, count: members.length }));
    put(movedTo(members, from, to));
  };
  return (
    <Panel title={t('members.title')} text={t(`members.text.${queue.queue.strategy}`)}>
      {members.length === 0 && <p className={classes.none}>{t('members.none')}</p>}
      <ol className={classes.rows} aria-label={t('members.title')}>
        {members.map((member, place) => (
          <MemberRow
            key={member.person}
            member={member}
            place={place}
            count={members.length}
            standsAside={member.sample && members.some(({ sample }) => !sample)}
            over={over === place && dragged !== null && dragged !== place}
            onMove={(to) => move(place, to)}
            onRank={(rank) => put(members.map((one) => (one.person === member.person ? { ...one, rank } : one)))}
            onRemove={() => put(members.filter(({ person }) => person !== member.person))}
            onDrag={(what) => {
              if (what === 'begin') setDragged(place);
              if (what === 'over') setOver(place);
              if (what === 'drop' && dragged !== null && dragged !== place) move(dragged, place);
              if (what === 'end' || what === 'drop') {
                setDragged(null);
                setOver(null);
              }
            }}
          />
        ))}
      </ol>
      {saving && (
        <p className={classes.soft} role="status">
          {t('members.saving')}
        </p>
      )}
      <AddMember members={members} onAdd={(member) => put([...members, member])} />
      <VisuallyHidden role="status">{told}</VisuallyHidden>
    </Panel>
  );
}
