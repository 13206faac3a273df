import { useTranslation } from 'react-i18next';
import type { TeamDevice } from '../api/team.ts';
import { formatNumber } from '../numbers/format-number.ts';

/** What a telephone is called. */
export function useDeviceWords(): (device: TeamDevice) => string {
  const { t } = useTranslation('team');
  return (device) => (device.kind === 'number' ? formatNumber(device.number) : t(`devices.${device.kind}`));
}
