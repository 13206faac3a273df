import { Badge, Text, UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueToHand } from '../../api/talks.ts';
import classes from '../desk.module.css';

type QueuesToHandProps = {
  readonly queues: readonly QueueToHand[];
  readonly onChoose: (queue: string) => void;
};

/** Lines in which a caller can wait once more, and whether somebody is there for them. */
export function QueuesToHand({ queues, onChoose }: QueuesToHandProps) {
  const { t } = useTranslation('desk');
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <Text id={title} size="sm" fw={600}>
        {t('choose.queues')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('choose.queuesMean')}
      </Text>
      <ul className={classes.list}>
        {queues.map(({ queue, title: name, waiting, state }) => (
          <li key={queue}>
            <UnstyledButton className={classes.colleague} data-to-queue={queue} onClick={() => onChoose(queue)}>
              <span>{name}</span>
              <Badge color={state === 'open' ? 'green' : 'gray'} variant="outline" c="var(--ink)">
                {state === 'open' ? t('choose.waiting', { count: waiting }) : t(`choose.queue.${state}`)}
              </Badge>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
