import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconDots, IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LivePage, type LiveQueue, liveApi } from '../../api/live.ts';
import { useAct } from '../use-act.ts';
import { AnnounceDialog } from './announce-dialog.tsx';

type QueueMenuProps = { readonly queue: LiveQueue; readonly page: LivePage };

/** What can be done with a whole queue. */
export function QueueMenu({ queue, page }: QueueMenuProps) {
  const { t } = useTranslation('live');
  const [announcing, setAnnouncing] = useState(false);
  const divert = useAct(
    (to: string | null) => liveApi.divert(queue.queue, to),
    () => t('queues.saved'),
  );
  const others = page.queues.filter((one) => one.queue !== queue.queue);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('queues.actions', { title: queue.title })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconSpeakerphone size={16} aria-hidden />}
            disabled={queue.waiting === 0}
            onClick={() => setAnnouncing(true)}
          >
            {t('queues.announce')}
          </Menu.Item>
          {queue.divertedTo !== null && (
            <Menu.Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => divert.mutate(null)}>
              {t('queues.endDivert')}
            </Menu.Item>
          )}
          {others.length > 0 && <Menu.Label>{t('queues.divert')}</Menu.Label>}
          {others.map((other) => (
            <Menu.Item
              key={other.queue}
              leftSection={<IconArrowForwardUp size={16} aria-hidden />}
              onClick={() => divert.mutate(other.queue)}
            >
              {other.title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {announcing && <AnnounceDialog queue={queue} languages={page.languages} onClose={() => setAnnouncing(false)} />}
    </>
  );
}
