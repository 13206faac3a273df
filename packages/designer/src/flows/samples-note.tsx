import { Button } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { installationApi, useSamples } from '../api/installation.ts';
import { queryClient } from '../api/query-client.ts';
import { ConfirmDialog } from '../app/removal/confirm-dialog.tsx';
import classes from './samples-note.module.css';

/** Says that there are sample businesses, and takes all of them away at once. */
export function SamplesNote() {
  const { t } = useTranslation('flows');
  const { data: samples = false } = useSamples();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: installationApi.removeSamples,
    onSuccess: async () => {
      // Samples are among all that was loaded; other pages shall not begin with what is gone.
      queryClient.removeQueries({ type: 'inactive' });
      await queryClient.invalidateQueries();
      setAsking(false);
    },
  });
  if (!samples) return null;
  return (
    <section className={classes.note} aria-label={t('samples.label')}>
      <IconBuildingStore size={20} stroke={1.7} aria-hidden />
      <p>{t('samples.text')}</p>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {t('samples.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('samples.title')}
        text={t('samples.what')}
        action={t('samples.remove')}
        error={remove.error}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
