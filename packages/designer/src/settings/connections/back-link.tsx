import { IconChevronLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import classes from './connections.module.css';

/** The way back to all connections. */
export function BackLink() {
  const { t } = useTranslation('connections');
  return (
    <Link href="/settings/connections" className={classes.back}>
      <IconChevronLeft size={16} stroke={1.8} aria-hidden />
      {t('back')}
    </Link>
  );
}
