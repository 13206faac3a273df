import { IconCoffee, IconHeadset, IconPhoneIncoming, IconPower } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskSight } from '../api/desk.ts';
import { EmptyState } from '../app/empty-state.tsx';

const ICONS = {
  offline: IconPower,
  available: IconHeadset,
  break: IconCoffee,
  busy: IconPhoneIncoming,
  ringing: IconPhoneIncoming,
} as const;

/** Where nothing is to be done: says what will be here. */
export function Idle({ state }: { readonly state: DeskSight['state'] }) {
  const { t } = useTranslation('desk');
  const what = state === 'wrap-up' ? 'available' : state;
  return <EmptyState icon={ICONS[what]} title={t(`idle.${what}.title`)} text={t(`idle.${what}.text`)} />;
}
