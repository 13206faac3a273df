import { Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

type EmptyStateProps = {
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
};

/** What stands where nothing is yet: says what will be here and how to get it. */
export function EmptyState({ icon: Icon, title, text, action }: EmptyStateProps) {
  return (
    <section className={classes.empty}>
      <div className={classes.icon}>
        <Icon size={28} stroke={1.5} aria-hidden />
      </div>
      <Title order={2}>{title}</Title>
      <Text c="dimmed" maw={460} ta="center">
        {text}
      </Text>
      {action}
    </section>
  );
}
