import { Select, Stack, Switch, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../api/numbers.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import classes from './alerts.module.css';
import type { AlertsDraft } from './alerts-draft.ts';

type SelfCallProps = {
  readonly draft: AlertsDraft;
  /** No number was chosen. */
  readonly wrong: boolean;
  readonly onChange: (part: Partial<AlertsDraft>) => void;
};

/** Whether the house rings itself each morning, and which number. */
export function SelfCall({ draft, wrong, onChange }: SelfCallProps) {
  const { t } = useTranslation('alerts');
  const { data: numbers = [] } = useNumbers();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const ours = numbers
    .filter(({ connection, number }) => connection !== null || number === draft.number)
    .map(({ number, title }) => ({ value: number, label: `${formatNumber(number)} · ${title}` }));
  return (
    <Stack gap="sm">
      <Switch
        label={t('self.label')}
        description={t('self.help')}
        checked={draft.selfCall}
        onChange={(event) => onChange({ selfCall: event.currentTarget.checked })}
      />
      {draft.selfCall && (
        <div className={classes.self}>
          <Select
            label={t('self.number')}
            data={ours}
            value={draft.number}
            error={wrong ? t('self.noNumber') : undefined}
            onChange={(number) => onChange({ number })}
          />
          <TextInput
            type="time"
            label={t('self.at')}
            required
            withAsterisk={false}
            value={draft.at}
            onChange={(event) => onChange({ at: event.currentTarget.value })}
          />
          <Select
            label={t('self.zone')}
            searchable
            allowDeselect={false}
            data={[...new Set([draft.zone, ...zones])]}
            value={draft.zone}
            onChange={(zone) => zone !== null && onChange({ zone })}
          />
        </div>
      )}
    </Stack>
  );
}
