import { ActionIcon, Button, Group, Radio, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AgentSetUp, TeamDevice } from '../../api/team.ts';
import { movedTo } from '../../app/moved-to.ts';
import { OrderButtons } from '../../app/order-buttons.tsx';
import classes from '../../queues/queues.module.css';
import { useDeviceWords } from '../use-device-words.ts';

type Telephones = Pick<AgentSetUp, 'devices' | 'ring'>;
type DevicesFieldProps = Telephones & { readonly onChange: (telephones: Telephones) => void };

/** Where somebody's calls ring: at the desk page, in the browser, at any number; in which order. */
export function DevicesField({ devices, ring, onChange }: DevicesFieldProps) {
  const { t } = useTranslation('team');
  const words = useDeviceWords();
  const put = (list: readonly TeamDevice[]) => onChange({ devices: list, ring });
  const others = (['desk', 'browser'] as const).filter((kind) => !devices.some((device) => device.kind === kind));
  return (
    <div>
      {devices.length === 0 && <p className={classes.none}>{t('devices.none')}</p>}
      <ol className={classes.rows} aria-label={t('panels.telephones')}>
        {devices.map((device, i) => {
          const what = words(device) || t('devices.number');
          return (
            <li key={device.kind === 'number' ? `number ${i}` : device.kind} className={classes.row}>
              {device.kind === 'number' ? (
                <TextInput
                  className={classes.who ?? ''}
                  type="tel"
                  aria-label={t('devices.numberOf', { n: i + 1 })}
                  placeholder={t('devices.placeholder')}
                  maxLength={30}
                  value={device.number}
                  onChange={({ currentTarget: { value } }) =>
                    put(devices.map((one, at) => (at === i ? { kind: 'number', number: value } : one)))
                  }
                />
              ) : (
                <span className={classes.who}>
                  {what} <span className={classes.soft}>{t(`devices.${device.kind}Help`)}</span>
                </span>
              )}
              <OrderButtons
                what={what}
                place={i}
                count={devices.length}
                onMove={(to) => put(movedTo(devices, i, to))}
              />
              <ActionIcon
                size={36}
                aria-label={t('devices.remove', { device: what })}
                onClick={() => put(devices.filter((_, at) => at !== i))}
              >
                <IconTrash size={17} stroke={1.8} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <Group gap="xs" my="sm">
        {others.map((kind) => (
          <Button
            key={kind}
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => put([...devices, { kind }])}
          >
            {t(`devices.${kind}`)}
          </Button>
        ))}
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => put([...devices, { kind: 'number', number: '' }])}
        >
          {t('devices.addNumber')}
        </Button>
      </Group>
      {devices.length > 1 && (
        <Radio.Group
          label={t('devices.ring')}
          value={ring}
          onChange={(value) => onChange({ devices, ring: value === 'inOrder' ? 'inOrder' : 'together' })}
        >
          <Group mt={6}>
            <Radio value="together" label={t('devices.together')} />
            <Radio value="inOrder" label={t('devices.inOrder')} />
          </Group>
        </Radio.Group>
      )}
    </div>
  );
}
