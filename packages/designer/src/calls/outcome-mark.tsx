import { type Icon, IconAlertTriangle, IconCircleCheck, IconPhoneOff, IconProgress } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../api/calls.ts';
import classes from './outcome-mark.module.css';

const ICONS: Readonly<Record<Outcome, Icon>> = {
  running: IconProgress,
  caller: IconPhoneOff,
  flow: IconCircleCheck,
  fault: IconAlertTriangle,
};

/** How a call ended, or that it runs. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('calls');
  const Mark = ICONS[outcome];
  return (
    <span className={classes.mark} data-outcome={outcome}>
      <Mark size={16} stroke={1.8} aria-hidden />
      {t(`outcome.${outcome}`)}
    </span>
  );
}
