import { Button } from '@mantine/core';
import { IconClockOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hoursKeys, openingHoursApi } from '../api/opening-hours.ts';
import { queryClient } from '../api/query-client.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { Page } from '../app/page.tsx';
import { newHours } from './model/new-hours.ts';

/** What is stored can't be read: says so, and lets one begin anew. */
export function UnreadableHours({ name, version }: { readonly name: string; readonly version: number }) {
  const { t } = useTranslation('hours');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const anew = useMutation({
    mutationFn: () => openingHoursApi.put(name, version, newHours(name, zone)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: hoursKeys.all }),
  });
  return (
    <Page title={t('title')}>
      <EmptyState
        icon={IconClockOff}
        title={t('list.broken')}
        text={t('broken.text')}
        action={
          <Button loading={anew.isPending} onClick={() => anew.mutate()}>
            {t('broken.anew')}
          </Button>
        }
      />
    </Page>
  );
}
