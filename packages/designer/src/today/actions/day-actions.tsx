import { UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowForwardUp, IconDoorOff, IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import type { TodayNumber } from '../../api/today.ts';
import { useIs } from '../../people/signed-in/use-signed-in.ts';
import { AnnounceDialog } from '../announce/announce-dialog.tsx';
import { closableHours } from '../closing/closable-hours.ts';
import { CloseDialog } from '../closing/close-dialog.tsx';
import { DivertDialog } from '../divert/divert-dialog.tsx';
import { useDayWords } from '../use-day-words.ts';
import classes from './day-actions.module.css';

const ACTIONS = [
  ['announce', IconSpeakerphone],
  ['close', IconDoorOff],
  ['divert', IconArrowForwardUp],
] as const;
type Action = (typeof ACTIONS)[number][0];

/** The three large buttons; on a telephone they stay under one's thumb. */
export function DayActions({ numbers }: { readonly numbers: readonly TodayNumber[] }) {
  const { t } = useDayWords();
  const mayAct = useIs('business', 'supervisor');
  const [open, setOpen] = useState<Action | null>(null);
  const close = () => setOpen(null);
  const begin = (action: Action) => {
    // What was done before would lie over what is done now.
    notifications.clean();
    setOpen(action);
  };
  if (numbers.length === 0 || !mayAct) return null;
  const closable = closableHours(numbers).length > 0;
  return (
    <>
      <section className={classes.actions} aria-label={t('actions.title')}>
        {ACTIONS.filter(([action]) => action !== 'close' || closable).map(([action, Icon]) => (
          <UnstyledButton key={action} className={classes.action} data-action={action} onClick={() => begin(action)}>
            <Icon size={24} stroke={1.7} aria-hidden />
            <span>{t(`actions.${action}`)}</span>
          </UnstyledButton>
        ))}
      </section>
      {open === 'announce' && <AnnounceDialog numbers={numbers} onClose={close} />}
      {open === 'close' && <CloseDialog numbers={numbers} onClose={close} />}
      {open === 'divert' && <DivertDialog numbers={numbers} onClose={close} />}
    </>
  );
}
