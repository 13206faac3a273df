import { Alert, Anchor, Checkbox } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePop } from '../../api/desk-pop.ts';
import { type About, questionOf } from '../about.ts';

type CrmTabProps = {
  readonly talk: string;
  readonly about: About;
};

/** Opens the customer in the queue's other program by itself, where the agent has chosen so; each talk once. */
export function CrmTab({ talk, about }: CrmTabProps) {
  const { t } = useTranslation('desk');
  const { data: pop } = usePop(questionOf(about));
  const address = pop?.crm ?? null;
  const [wanted, setWanted] = useLocalStorage({
    key: 'callwright.desk.crm',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    if (!wanted || address === null || openedFor() === talk) return;
    sessionStorage.setItem(OPENED, talk);
    setBlocked(!openTab(address));
  }, [wanted, address, talk]);
  if (address === null) return null;
  return (
    <>
      <Checkbox
        size="xs"
        label={t('crm.auto')}
        checked={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.checked)}
      />
      {blocked && (
        <Alert color="orange" role="status">
          {t('crm.blocked')}{' '}
          <Anchor href={address} target="_blank" rel="noopener noreferrer" onClick={() => setBlocked(false)}>
            {t('crm.open')}
          </Anchor>
        </Alert>
      )}
    </>
  );
}

const OPENED = 'callwright.desk.crm-opened';
/** Loading the page again in a talk must not open it again. */
const openedFor = () => sessionStorage.getItem(OPENED);

/** False: the browser keeps tabs from being opened. The other program learns nothing of this page. */
function openTab(address: string): boolean {
  const tab = window.open('', '_blank');
  if (tab === null) return false;
  tab.opener = null;
  tab.location.href = address;
  return true;
}
