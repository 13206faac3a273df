import { Button, Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskDevice, type DeskSight, deskApi } from '../../api/desk.ts';
import { Panel } from '../../app/panel.tsx';
import type { Desk } from '../link/use-desk.ts';

type DevicesPanelProps = { readonly desk: Desk; readonly sight: DeskSight; readonly off: boolean };

const numberOf = (devices: readonly DeskDevice[]) => {
  const found = devices.find((device) => device.kind === 'number');
  return found?.kind === 'number' ? found.number : '';
};

/** At which telephones queues ring the agent: in this page, at a number, or both. */
export function DevicesPanel({ desk, sight, off }: DevicesPanelProps) {
  const { t } = useTranslation('desk');
  const [here, setHere] = useState(sight.devices.some(({ kind }) => kind !== 'number'));
  const [number, setNumber] = useState(numberOf(sight.devices));
  const [ring, setRing] = useState(sight.ring);
  const trimmed = number.replaceAll(/[\s()/-]/g, '');
  const wrong = trimmed !== '' && !/^\+?[0-9]{2,15}$/.test(trimmed);
  const none = !here && trimmed === '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (wrong || none) return;
    const devices: DeskDevice[] = here ? [{ kind: 'desk' }, { kind: 'browser' }] : [];
    if (trimmed !== '') devices.push({ kind: 'number', number: trimmed });
    void desk.act(() => deskApi.setDevices(devices, ring));
  };
  return (
    <Panel title={t('devices.title')} text={t('devices.text')}>
      <form onSubmit={save} noValidate>
        <Stack gap="sm">
          <Checkbox
            label={t('devices.here')}
            checked={here}
            onChange={({ currentTarget }) => setHere(currentTarget.checked)}
          />
          <TextInput
            label={t('devices.number')}
            type="tel"
            inputMode="tel"
            value={number}
            error={wrong ? t('devices.wrong') : none ? t('devices.none') : null}
            onChange={({ currentTarget }) => setNumber(currentTarget.value)}
          />
          <Radio.Group
            label={t('devices.ring')}
            value={ring}
            onChange={(value) => setRing(value === 'inOrder' ? 'inOrder' : 'together')}
          >
            <Group mt={4}>
              <Radio value="together" label={t('devices.together')} />
              <Radio value="inOrder" label={t('devices.inOrder')} />
            </Group>
          </Radio.Group>
          <Group>
            <Button type="submit" size="xs" variant="default" disabled={off}>
              {t('devices.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
