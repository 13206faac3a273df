import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOwners } from '../api/follow-ups.ts';

type OwnerFieldProps = {
  readonly value: string | null;
  readonly disabled?: boolean;
  readonly onChange: (owner: string | null) => void;
};

/** Who sees to it; nobody chosen: whoever can. */
export function OwnerField({ value, disabled = false, onChange }: OwnerFieldProps) {
  const { t } = useTranslation('cases');
  const { data: owners = [] } = useOwners();
  const gone = value !== null && !owners.some(({ id }) => id === value);
  return (
    <Select
      label={t('wrapUp.owner')}
      placeholder={t('wrapUp.anybody')}
      clearable
      searchable
      disabled={disabled}
      value={value}
      data={[
        ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ...(gone ? [{ value, label: t('followUps.gone') }] : []),
      ]}
      onChange={onChange}
    />
  );
}
