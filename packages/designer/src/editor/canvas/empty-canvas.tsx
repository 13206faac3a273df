import { Text, Title } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './empty-canvas.module.css';

/** Says how to begin while nothing is drawn. */
export function EmptyCanvas() {
  const { t } = useTranslation('editor');
  return (
    <div className={classes.empty}>
      <IconMessage2 size={30} stroke={1.5} aria-hidden />
      <Title order={2}>{t('empty.title')}</Title>
      <Text size="sm" c="dimmed">
        {t('empty.text')}
      </Text>
    </div>
  );
}
