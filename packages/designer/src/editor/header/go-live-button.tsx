import { Button, Menu } from '@mantine/core';
import { IconBroadcast, IconChevronDown, IconClock, IconFlask, IconPercentage, IconRocket } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { WAYS_LIVE, type WayLive } from '../go-live/outcome.ts';
import { useStanding } from '../saving/use-draft-saving.ts';

const SIGNS = { now: IconBroadcast, later: IconClock, some: IconPercentage, test: IconFlask } as const;

/** Go live, with what else that can mean beside it: tonight, for some calls first, only for tests. */
export function GoLiveButton({ onGoLive }: { readonly onGoLive: (way: WayLive) => void }) {
  const { t } = useTranslation('editor');
  const { t: v } = useTranslation('versions');
  const { liveRevision } = useStanding();
  return (
    <Button.Group>
      <Button leftSection={<IconRocket size={17} stroke={1.7} aria-hidden />} onClick={() => onGoLive('now')}>
        {t('header.goLive')}
      </Button>
      <Menu position="bottom-end" width={250} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            px={8}
            aria-label={v('goLive.menu')}
            style={{ borderInlineStart: '1px solid rgb(255 255 255 / 35%)' }}
          >
            <IconChevronDown size={16} stroke={2} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {WAYS_LIVE.map((way) => {
            const Sign = SIGNS[way];
            return (
              <Menu.Item
                key={way}
                leftSection={<Sign size={16} aria-hidden />}
                disabled={way === 'some' && liveRevision === null}
                onClick={() => onGoLive(way)}
              >
                {v(`goLive.${way}`)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
