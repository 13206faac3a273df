import { Button } from '@mantine/core';
import { IconClock, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpeningHours } from '../api/opening-hours.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { HoursCard } from './list/hours-card.tsx';
import classes from './list/hours-list.module.css';
import { NewHoursDialog } from './list/new-hours-dialog.tsx';
import { useNow } from './now/use-now.ts';
import { useMayMake } from './rights.ts';

/** All opening hours, each with what holds now. */
export default function OpeningHoursPage() {
  const { t } = useTranslation('hours');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useOpeningHours();
  const now = useNow();
  const mayMake = useMayMake();
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      {t('new.title')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={mayMake && data !== undefined && data.length > 0 ? add : null}>
      {data === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {data?.length === 0 && (
        <EmptyState icon={IconClock} title={t('empty.title')} text={t('empty.text')} action={mayMake && add} />
      )}
      {data !== undefined && data.length > 0 && (
        <div className={classes.grid}>
          {data.map((hours) => (
            <HoursCard key={hours.name} hours={hours} now={now} />
          ))}
        </div>
      )}
      <NewHoursDialog opened={adding} onClose={() => setAdding(false)} taken={data?.map(({ name }) => name) ?? []} />
    </Page>
  );
}
