import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './real.module.css';
import type { RealCall } from './use-real-call.ts';

/** How the call stands, in a sentence; what went wrong, with what to do. */
export function RealStatus({ real }: { readonly real: RealCall }) {
  const { t } = useTranslation('phone');
  const { trouble } = real.state;
  return (
    <>
      <div className={classes.status} role="status" data-on={real.state.talk !== null || undefined}>
        <span className={classes.dot} aria-hidden />
        <Text size="sm" fw={560}>
          {t(`real.stage.${stageOf(real)}`, { number: real.way?.kind === 'ring' ? real.way.number : '' })}
        </Text>
      </div>
      {trouble !== null && (
        <Alert color="red" variant="light" radius={0} icon={<IconAlertTriangle size={18} />} role="alert">
          {t(`real.trouble.${trouble}`)}
        </Alert>
      )}
    </>
  );
}

function stageOf({ way, state, call, over }: RealCall) {
  if (way?.kind === 'ring') return call === null ? 'ringing' : 'elsewhere';
  if (over) return 'over';
  if (state.talk === null) return 'registering';
  return state.talk.stage === 'talking' ? 'talking' : 'calling';
}
