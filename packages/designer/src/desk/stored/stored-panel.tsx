import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskSight, type DeskStored, deskApi, useDeskStored } from '../../api/desk.ts';
import { Panel } from '../../app/panel.tsx';
import { formatDay } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import type { Desk } from '../link/use-desk.ts';

type StoredPanelProps = { readonly desk: Desk; readonly sight: DeskSight; readonly off: boolean };

/** What is stored about the agent, who sees it, and the agent's own yes or no to being recorded. */
export function StoredPanel({ desk, sight: { recording, since }, off }: StoredPanelProps) {
  const { t } = useTranslation('desk');
  const language = useScreenLanguage();
  const [opened, setOpened] = useState(!recording.asked);
  const stored = useDeskStored(opened, since);
  const say = (agreed: boolean) => void desk.act(() => deskApi.setRecording(agreed));
  const { agreedAt, asked } = recording;
  return (
    <Panel
      title={t('stored.title')}
      actions={
        <Anchor component="button" type="button" aria-expanded={opened} onClick={() => setOpened((is) => !is)}>
          {t(opened ? 'stored.hide' : 'stored.show')}
        </Anchor>
      }
    >
      {opened && stored.data !== undefined && <StoredList stored={stored.data} />}
      <Alert color={asked ? 'gray' : 'blue'} icon={<IconShieldCheck size={20} />} title={t('stored.recording')}>
        <Text size="sm">
          {!asked
            ? t('stored.ask')
            : agreedAt === null
              ? t('stored.no')
              : t('stored.yes', { day: formatDay(language, agreedAt) })}
        </Text>
        <Group gap="xs" mt="xs">
          {(!asked || agreedAt === null) && (
            <Button size="xs" variant="default" disabled={off} onClick={() => say(true)}>
              {t('stored.agree')}
            </Button>
          )}
          {(!asked || agreedAt !== null) && (
            <Button size="xs" variant="default" disabled={off} onClick={() => say(false)}>
              {t(asked ? 'stored.withdraw' : 'stored.refuse')}
            </Button>
          )}
        </Group>
      </Alert>
    </Panel>
  );
}

const AMOUNTS = ['rings', 'talks', 'notes', 'followUps'] as const;
const PARTS = ['figures', 'breakReasons', 'statusHistory', 'listening'] as const;

function StoredList({ stored }: { readonly stored: DeskStored }) {
  const { t } = useTranslation('desk');
  const language = useScreenLanguage();
  return (
    <>
      <List size="sm" spacing={4}>
        <List.Item>{t('stored.state')}</List.Item>
        {AMOUNTS.map((kind) => {
          const { count, since } = stored[kind];
          return (
            <List.Item key={kind}>
              {since === null
                ? t(`stored.${kind}.none`)
                : t(`stored.${kind}.some`, { count, day: formatDay(language, since) })}
            </List.Item>
          );
        })}
      </List>
      <Text size="sm" fw={560}>
        {t('stored.others')}
      </Text>
      <List size="sm" spacing={4}>
        {PARTS.map((part) => (
          <List.Item key={part}>{t(`stored.${part}.${stored.profile[part] ? 'on' : 'off'}`)}</List.Item>
        ))}
      </List>
    </>
  );
}
