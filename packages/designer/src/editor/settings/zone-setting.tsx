import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../store/use-editor.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

/** The zone in which dates and times are spoken. */
export function ZoneSetting() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const zone = useEditor((state) => state.flow.timeZone ?? null);
  const data = zone === null || ZONES.includes(zone) ? ZONES : [zone, ...ZONES];
  return (
    <Select
      label={t('settings.zone')}
      description={t('settings.zoneHelp')}
      placeholder={t('settings.zoneDefault')}
      searchable
      clearable
      limit={60}
      data={data}
      value={zone}
      onChange={(chosen) =>
        store.getState().edit(({ timeZone: _old, ...flow }) => (chosen === null ? flow : { ...flow, timeZone: chosen }))
      }
    />
  );
}
