import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconInfoCircle,
  IconProgress,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './status-mark.module.css';

export type Status = 'good' | 'bad' | 'warning' | 'busy' | 'note';

const ICONS: Readonly<Record<Status, Icon>> = {
  good: IconCircleCheck,
  bad: IconCircleX,
  warning: IconAlertTriangle,
  busy: IconProgress,
  note: IconInfoCircle,
};

/** How something stands: a sign and a colour, always with the word beside. */
export function StatusMark({ status, children }: { readonly status: Status; readonly children: ReactNode }) {
  const Mark = ICONS[status];
  return (
    <span className={classes.mark} data-status={status}>
      <Mark size={17} stroke={1.9} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
