import { Alert, Button } from '@mantine/core';
import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskSight } from '../../api/desk.ts';
import { formatClock } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { useTicking } from '../../phone/call/use-ticking.ts';
import type { DeskLinkState } from './desk-link.ts';

const SHOWN_MS = 8000;

type ConnectionNoteProps = {
  readonly link: DeskLinkState;
  readonly state: DeskSight['state'] | null;
  readonly onTryNow: () => void;
};

/** Says that the connection is lost, what that means for what the agent is doing, and when it is back. */
export function ConnectionNote({ link, state, onTryNow }: ConnectionNoteProps) {
  const { t } = useTranslation('desk');
  const language = useScreenLanguage();
  const back = useBack(link.kind);
  useTicking(link.kind === 'lost', 1000);
  if (link.kind === 'lost') {
    const seconds = link.nextAt === null ? 0 : Math.max(0, Math.ceil((link.nextAt - Date.now()) / 1000));
    return (
      <Alert
        color="orange"
        role="alert"
        data-link="lost"
        icon={<IconPlugConnectedX size={20} />}
        title={t('link.lost', { time: formatClock(language, link.since) })}
        mb="md"
      >
        <p>{t(`link.means.${state ?? 'offline'}`)}</p>
        {/* The seconds are for the eye alone: read aloud each second they would drown everything else. */}
        <span aria-hidden>{seconds > 0 ? t('link.next', { seconds }) : t('link.trying')}</span>{' '}
        <Button size="compact-sm" variant="default" onClick={onTryNow}>
          {t('link.now')}
        </Button>
      </Alert>
    );
  }
  return (
    <div role="status" data-link={link.kind}>
      {back && (
        <Alert color="green" icon={<IconCircleCheck size={20} />} mb="md">
          {t('link.back')}
        </Alert>
      )}
    </div>
  );
}

/** True for a while after the connection has come back. */
function useBack(kind: DeskLinkState['kind']): boolean {
  const [back, setBack] = useState(false);
  const before = useRef(kind);
  useEffect(() => {
    const was = before.current;
    before.current = kind;
    if (kind === 'lost') setBack(false);
    if (was !== 'lost' || kind !== 'open') return;
    setBack(true);
    const timer = setTimeout(() => setBack(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [kind]);
  return back;
}
