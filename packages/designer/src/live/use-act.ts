import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/request.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';

/** Does something from the live view, and says when it came too late. What came of it the stream shows. */
export function useAct<T, Done = unknown>(act: (asked: T) => Promise<Done>, said?: (done: Done) => string) {
  const { t } = useTranslation('live');
  const refusalText = useRefusalText();
  return useMutation({
    mutationFn: act,
    onSuccess: (done) => {
      if (said !== undefined) notifications.show({ message: said(done), color: 'petrol' });
    },
    onError: (error) => {
      const late = error instanceof ApiError && (error.status === 409 || error.status === 404);
      notifications.show({ message: late ? t('tooLate') : refusalText(error), color: 'red' });
    },
  });
}
