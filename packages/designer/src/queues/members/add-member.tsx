import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { QueueMember } from '../../api/queues.ts';
import { useTeam } from '../../api/team.ts';
import { useIs } from '../../people/signed-in/use-signed-in.ts';
import classes from '../queues.module.css';

type AddMemberProps = {
  readonly members: readonly QueueMember[];
  readonly onAdd: (member: QueueMember) => void;
};

/** Puts somebody into a queue; with nobody left it says how people come here. */
export function AddMember({ members, onAdd }: AddMemberProps) {
  const { t } = useTranslation('queues');
  const admin = useIs();
  const { data: team } = useTeam();
  const [chosen, setChosen] = useState<string | null>(null);
  const others = team?.people.filter(({ person }) => !members.some((one) => one.person === person)) ?? [];
  if (team === undefined) return null;
  if (others.length === 0) {
    return (
      <p className={classes.none}>
        {t(members.length === 0 ? 'members.nobodyYet' : 'members.all')}{' '}
        {admin && <Link href="/settings/people">{t('members.invite')}</Link>}
      </p>
    );
  }
  return (
    <div className={classes.add}>
      <Select
        searchable
        label={t('members.who')}
        placeholder={t('members.choose')}
        nothingFoundMessage={t('members.notFound')}
        data={others.map(({ person, name }) => ({ value: person, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={chosen === null}
        onClick={() => {
          const added = others.find(({ person }) => person === chosen);
          setChosen(null);
          if (added === undefined) return;
          const { person, name, absentUntil, sample } = added;
          onAdd({ person, name, rank: 1, takesCalls: true, absentUntil, sample });
        }}
      >
        {t('members.add')}
      </Button>
    </div>
  );
}
