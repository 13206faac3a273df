import { Alert, Button } from '@mantine/core';
import { IconHandStop, IconPhoneCheck, IconPhoneOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DIALLING_KEY, diallingApi } from '../../api/dialling.ts';
import { queryClient } from '../../api/query-client.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import classes from './dialling.module.css';

/** Stops all calls out by one press; another one allows them again. */
export function KillSwitch({ stopped }: { readonly stopped: boolean }) {
  const { t } = useTranslation('dialling');
  const refusalText = useRefusalText();
  const stop = useMutation({
    mutationFn: diallingApi.stop,
    onSettled: () => queryClient.invalidateQueries({ queryKey: DIALLING_KEY }),
  });
  return (
    <section className={classes.switch} data-stopped={stopped || undefined} aria-live="polite">
      <div>
        <span className={classes.switchIcon}>
          {stopped ? (
            <IconPhoneOff size={26} stroke={1.7} aria-hidden />
          ) : (
            <IconPhoneCheck size={26} stroke={1.7} aria-hidden />
          )}
        </span>
        <div>
          <h2>{t(stopped ? 'switch.off' : 'switch.on')}</h2>
          <p>{t(stopped ? 'switch.offText' : 'switch.onText')}</p>
        </div>
      </div>
      <Button
        size="lg"
        color={stopped ? 'green.8' : 'red'}
        leftSection={stopped ? <IconPhoneCheck size={20} aria-hidden /> : <IconHandStop size={20} aria-hidden />}
        loading={stop.isPending}
        onClick={() => stop.mutate(!stopped)}
      >
        {t(stopped ? 'switch.allow' : 'switch.stop')}
      </Button>
      {stop.error !== null && <Alert color="red">{refusalText(stop.error)}</Alert>}
    </section>
  );
}
