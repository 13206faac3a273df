import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type NewSound, promptKeys, promptsApi } from '../../api/prompts.ts';
import { queryClient } from '../../api/query-client.ts';

/** Adds a version to a recording; `progress` is the share that is on its way, null while nothing is. */
export function useNewSound(name: string, language: string) {
  const { t } = useTranslation('announcements');
  const [progress, setProgress] = useState<number | null>(null);
  const add = useMutation({
    mutationFn: (sound: NewSound) => promptsApi.add(name, language, sound, setProgress),
    onMutate: () => setProgress(0),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: promptKeys.all });
      notifications.show({ message: t('upload.done'), color: 'petrol' });
    },
    onSettled: () => setProgress(null),
  });
  return { add, progress };
}
