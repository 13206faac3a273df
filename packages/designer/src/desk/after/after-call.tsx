import { Button, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconClockPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DeskSight, deskApi } from '../../api/desk.ts';
import { useTicking } from '../../phone/call/use-ticking.ts';
import { duration } from '../clock-words.ts';
import classes from '../desk.module.css';
import type { Desk } from '../link/use-desk.ts';

/** Said once to who can't see the countdown. */
const SOON_MS = 10_000;

type AfterCallProps = {
  readonly desk: Desk;
  readonly wrapUp: NonNullable<DeskSight['wrapUp']>;
  readonly off: boolean;
  /** The agent doesn't want to write any more now. */
  readonly onReady: () => void;
};

/** The time for what is left to do after a call: how much of it there is, more of it once, and its end. */
export function AfterCall({ desk, wrapUp: { until, mayExtend }, off, onReady }: AfterCallProps) {
  const { t } = useTranslation('desk');
  useTicking(until !== null, 500);
  const left = until === null ? null : until - desk.now();
  return (
    <section className={classes.after} aria-label={t('after.title')}>
      <div>
        <Title order={2} size="h3">
          {t('after.title')}
          {left !== null && (
            <span role="timer" aria-live="off" data-testid="after-call-left">
              {' '}
              {duration(left)}
            </span>
          )}
        </Title>
        <Text size="sm" c="dimmed">
          {t('after.text')}
        </Text>
        <VisuallyHidden role="status">{left !== null && left <= SOON_MS ? t('after.soon') : ''}</VisuallyHidden>
      </div>
      <div className={classes.actions}>
        {until !== null && mayExtend && (
          <Button
            variant="default"
            disabled={off}
            leftSection={<IconClockPlus size={18} aria-hidden />}
            onClick={() => void desk.act(deskApi.extendWrapUp)}
          >
            {t('after.extend')}
          </Button>
        )}
        <Button
          disabled={off}
          leftSection={<IconCheck size={18} aria-hidden />}
          onClick={async () => {
            if (await desk.act(deskApi.endWrapUp)) onReady();
          }}
        >
          {t('after.end')}
        </Button>
      </div>
    </section>
  );
}
