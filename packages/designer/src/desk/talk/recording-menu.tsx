import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallRecording } from '../../api/desk.ts';
import type { TalkOrder } from '../../api/talks.ts';

const CAN = { off: [], runs: ['pause', 'stop'], paused: ['resume', 'stop'] } as const;

type RecordingMenuProps = {
  readonly recording: CallRecording;
  readonly off: boolean;
  readonly onOrder: (order: TalkOrder) => void;
};

/** The recording of the call, and what the caller has said to it: what can be done as it stands now. */
export function RecordingMenu({ recording, off, onOrder }: RecordingMenuProps) {
  const { t } = useTranslation('desk');
  const { state, answer } = recording;
  const orders = CAN[state];
  const revoked = answer?.kind === 'revoked';
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button variant="default" disabled={off || revoked} rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t('talk.recording')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {orders.map((how) => (
          <Menu.Item key={how} onClick={() => onOrder({ do: 'recording', how })}>
            {t(`recordingOrder.${how}`)}
          </Menu.Item>
        ))}
        {orders.length > 0 && <Menu.Divider />}
        {state === 'off' && (
          <Menu.Item onClick={() => onOrder({ do: 'consent', answer: 'granted' })}>
            {t('recordingOrder.granted')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => onOrder({ do: 'consent', answer: 'revoked' })}>
          {t('recordingOrder.revoked')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
