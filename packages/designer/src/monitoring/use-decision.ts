import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MONITORING_KEY, type MonitoringSummary } from '../api/monitoring.ts';
import { queryClient } from '../api/query-client.ts';
import { ApiError } from '../api/request.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';

/** Decides something about the profile, and says what came of it. */
export function useDecision<T>(
  decide: (asked: T) => Promise<MonitoringSummary>,
  said: (after: MonitoringSummary) => string,
) {
  const { t } = useTranslation('monitoring');
  const refusalText = useRefusalText();
  return useMutation({
    mutationFn: decide,
    onSuccess: (after) => {
      queryClient.setQueryData(MONITORING_KEY, after);
      notifications.show({ message: said(after), color: 'petrol' });
    },
    onError: (error) => {
      void queryClient.invalidateQueries({ queryKey: MONITORING_KEY });
      const late = error instanceof ApiError && error.status === 409;
      notifications.show({ message: late ? t('changedMeanwhile') : refusalText(error), color: 'red' });
    },
  });
}
