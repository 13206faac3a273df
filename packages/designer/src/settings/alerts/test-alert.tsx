import { Alert, Button, Stack, Tooltip } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { alertsApi } from '../../api/alerts.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { StatusMark } from '../../app/status-mark.tsx';

type TestAlertProps = {
  /** The addresses on the screen aren't stored yet. */
  readonly unsaved: boolean;
  readonly nobody: boolean;
};

/** Sends a test to all who would be told, and says whom it reached. */
export function TestAlert({ unsaved, nobody }: TestAlertProps) {
  const { t } = useTranslation('alerts');
  const refusalText = useRefusalText();
  const test = useMutation({ mutationFn: alertsApi.test });
  return (
    <Stack gap="xs" align="flex-start" aria-live="polite">
      <Tooltip label={t('savedFirst')} disabled={!unsaved}>
        <Button
          variant="default"
          leftSection={<IconSend size={16} aria-hidden />}
          data-disabled={unsaved || nobody}
          aria-disabled={unsaved || nobody}
          loading={test.isPending}
          onClick={() => {
            if (!unsaved && !nobody) test.mutate();
          }}
        >
          {t('test')}
        </Button>
      </Tooltip>
      {test.error !== null && <Alert color="red">{refusalText(test.error)}</Alert>}
      {test.data?.sent.map(({ to, ok }) => (
        <StatusMark key={to} status={ok ? 'good' : 'bad'}>
          {t(ok ? 'sent' : 'notSent', { to })}
        </StatusMark>
      ))}
    </Stack>
  );
}
