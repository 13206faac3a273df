import { Alert, Button, Divider } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SignInService } from '../../api/people-types.ts';
import { sessionApi } from '../../api/session.ts';
import classes from './entry-frame.module.css';
import { useEntryRefusal } from './use-entry-refusal.ts';

type ServiceButtonsProps = {
  readonly services: readonly SignInService[];
  /** Where to go on afterwards. */
  readonly back: string;
  /** Opens another window, so that this one stays as it is. */
  readonly apart?: boolean;
};

/** Signing in with another service. */
export function ServiceButtons({ services, back, apart = false }: ServiceButtonsProps) {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const go = useMutation({
    mutationFn: (id: string) => sessionApi.service(id, back),
    onSuccess: ({ url }) => {
      if (apart) window.open(url, '_blank', 'noopener');
      else window.location.assign(url);
    },
  });
  if (services.length === 0) return null;
  return (
    <div className={classes.services}>
      <Divider label={t('signIn.or')} my={6} />
      {services.map(({ id, title }) => (
        <Button key={id} variant="default" loading={go.isPending && go.variables === id} onClick={() => go.mutate(id)}>
          {t('signIn.with', { service: title })}
        </Button>
      ))}
      {go.error !== null && <Alert color="red">{refusalText(go.error)}</Alert>}
    </div>
  );
}
