import { Button, Text } from '@mantine/core';
import { IconHeadset } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { peopleApi } from '../api/people.ts';
import type { SignedIn } from '../api/people-types.ts';
import { nowSignedIn } from '../api/session.ts';
import { useIs, useSignedIn } from '../people/signed-in/use-signed-in.ts';
import type { Desk } from './link/use-desk.ts';

/** What stands at the desk of somebody who takes no calls of queues; administrators can change that here. */
export function NoQueues({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('desk');
  const person = useSignedIn();
  const admin = useIs('admin');
  if (!admin || person === null) return <Text c="dimmed">{t('noAgent')}</Text>;
  const begin = async () => {
    if (await desk.act(() => takeCallsToo(person))) desk.tryNow();
  };
  return (
    <>
      <Text c="dimmed">{t('noAgentYet')}</Text>
      <div>
        <Button leftSection={<IconHeadset size={18} aria-hidden />} loading={desk.busy} onClick={() => void begin()}>
          {t('takeCallsToo')}
        </Button>
        <Button component={Link} href="/team" variant="subtle">
          {t('toTeam')}
        </Button>
      </div>
    </>
  );
}

/** Makes whoever is signed in an agent besides; what they may do otherwise stays. */
async function takeCallsToo({ id }: SignedIn): Promise<void> {
  const { people } = await peopleApi.list();
  const me = people.find((one) => one.id === id);
  if (me === undefined) return;
  await peopleApi.change(id, { roles: [...me.roles, 'agent'], grants: me.grants, active: true });
  await nowSignedIn();
}
