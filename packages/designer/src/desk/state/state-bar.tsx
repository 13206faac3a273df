import { Button, Text } from '@mantine/core';
import { IconCircleCheck, IconPower } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ChosenState, type DeskSight, deskApi } from '../../api/desk.ts';
import { useTicking } from '../../phone/call/use-ticking.ts';
import { duration } from '../clock-words.ts';
import classes from '../desk.module.css';
import type { Desk } from '../link/use-desk.ts';
import { BreakMenu } from './break-menu.tsx';
import { type BreakReason, useBreakReason } from './use-break-reason.ts';

type StateBarProps = { readonly desk: Desk; readonly sight: DeskSight; readonly off: boolean };

/** What the agent is, since when, and what else one can be. */
export function StateBar({ desk, sight, off }: StateBarProps) {
  const { t } = useTranslation('desk');
  const reasonWords = useBreakReason();
  useTicking(true, 1000);
  const { state, since, reason, afterwards } = sight;
  const set = (chosen: ChosenState, why: BreakReason = '') => void desk.act(() => deskApi.setState(chosen, why));
  const chosen = afterwards ?? state;
  return (
    <section className={classes.bar} aria-label={t('bar')} data-state={state}>
      <div className={classes.now}>
        <span className={classes.dot} aria-hidden />
        <div>
          <Text fw={620} role="status">
            {t(`state.${state}`)}
            {reason !== null && `: ${reasonWords(reason)}`}
            {afterwards !== null && ` · ${t(`afterwards.${afterwards}`)}`}
          </Text>
          {since > 0 && (
            <Text size="xs" c="dimmed">
              {t('since', { time: duration(desk.now() - since) })}
            </Text>
          )}
        </div>
      </div>
      <div className={classes.actions}>
        <Button
          variant={chosen === 'available' ? 'filled' : 'default'}
          aria-pressed={chosen === 'available'}
          disabled={off}
          leftSection={<IconCircleCheck size={18} aria-hidden />}
          onClick={() => set('available')}
        >
          {t('state.available')}
        </Button>
        <BreakMenu on={chosen === 'break'} off={off} onChoose={(why) => set('break', why)} />
        <Button
          variant={chosen === 'offline' ? 'filled' : 'default'}
          aria-pressed={chosen === 'offline'}
          disabled={off}
          leftSection={<IconPower size={18} aria-hidden />}
          onClick={() => set('offline')}
        >
          {t('state.offline')}
        </Button>
      </div>
    </section>
  );
}
