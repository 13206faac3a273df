import { Drawer } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLoading } from '../app/page-loading.tsx';
import classes from './ring-drawer.module.css';

const DrawerPhone = lazy(() => import('./drawer-phone.tsx'));

type RingDrawerProps = {
  /** Id of a call flow that is live; null: closed. */
  readonly flow: string | null;
  /** One of its numbers; chosen in the phone when not given. */
  readonly number?: string;
  readonly onClose: () => void;
};

/** The phone by itself, for ringing what is live from any page. */
export function RingDrawer({ flow, number, onClose }: RingDrawerProps) {
  const { t } = useTranslation('phone');
  return (
    <Drawer.Root opened={flow !== null} onClose={onClose} position="right" size={400}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={t('title')}>
        <Drawer.Body className={classes.body}>
          {flow !== null && (
            <Suspense fallback={<PageLoading />}>
              <DrawerPhone id={flow} onClose={onClose} {...(number === undefined ? {} : { number })} />
            </Suspense>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
