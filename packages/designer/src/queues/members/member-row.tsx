import { ActionIcon, Badge, Select } from '@mantine/core';
import { IconGripVertical, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QueueMember } from '../../api/queues.ts';
import { TitleLink } from '../../app/links/title-link.tsx';
import { OrderButtons } from '../../app/order-buttons.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import classes from '../queues.module.css';
import { RANKS } from './ranks.ts';

type MemberRowProps = {
  readonly member: QueueMember;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  /** Something is being dragged over it. */
  /** Of a sample, in a queue that has people of one's own. */
  readonly standsAside: boolean;
  readonly over: boolean;
  readonly onMove: (to: number) => void;
  readonly onRank: (rank: number) => void;
  readonly onRemove: () => void;
  readonly onDrag: (what: 'begin' | 'over' | 'drop' | 'end') => void;
};

/** Somebody in a queue: drag them, or move them by the buttons. */
export function MemberRow({
  member,
  place,
  count,
  standsAside,
  over,
  onMove,
  onRank,
  onRemove,
  onDrag,
}: MemberRowProps) {
  const { t } = useTranslation('queues');
  const language = useScreenLanguage();
  const { person, name, rank, takesCalls, absentUntil, sample } = member;
  return (
    <li
      className={classes.row}
      data-over={over || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        onDrag('begin');
      }}
      onDragOver={(event) => {
        event.preventDefault();
        onDrag('over');
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrag('drop');
      }}
      onDragEnd={() => onDrag('end')}
    >
      <span className={classes.grip} aria-hidden>
        <IconGripVertical size={17} stroke={1.8} />
      </span>
      <span className={classes.who}>
        {takesCalls ? <TitleLink href={`/team/${encodeURIComponent(person)}`}>{name}</TitleLink> : name}{' '}
        {sample && (
          <Badge variant="default" size="sm">
            {t('members.sample')}
          </Badge>
        )}
        {standsAside && <span className={classes.soft}> {t('members.standsAside')}</span>}
        {!takesCalls && <span className={classes.soft}> {t('members.takesNone')}</span>}
        {absentUntil !== null && (
          <span className={classes.soft}> {t('members.away', { until: formatMoment(language, absentUntil) })}</span>
        )}
      </span>
      <Select
        w={120}
        aria-label={t('members.rankOf', { name })}
        data={RANKS.map((one) => ({ value: String(one), label: t('members.rank', { n: one }) }))}
        value={String(rank)}
        allowDeselect={false}
        onChange={(value) => value !== null && onRank(Number(value))}
      />
      <OrderButtons what={name} place={place} count={count} onMove={onMove} />
      <ActionIcon size={36} aria-label={t('members.remove', { name })} onClick={onRemove}>
        <IconTrash size={17} stroke={1.8} aria-hidden />
      </ActionIcon>
    </li>
  );
}
