import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../../api/people-types.ts';
import { GrantsField } from './grants-field.tsx';
import { QueuesField } from './queues-field.tsx';
import type { Rights } from './rights.ts';

type RightsFieldsProps = { readonly value: Rights; readonly onChange: (value: Rights) => void };

/** Roles in words, and what is handed to somebody of the office. */
export function RightsFields({ value, onChange }: RightsFieldsProps) {
  const { t } = useTranslation('people');
  const { roles, grants } = value;
  // Administrators look after everything.
  const chooses = !roles.includes('admin') && (roles.includes('supervisor') || roles.includes('agent'));
  return (
    <Stack>
      <Checkbox.Group
        label={t('rights.roles')}
        value={[...roles]}
        onChange={(chosen) => onChange({ ...value, roles: ROLES.filter((role) => chosen.includes(role)) })}
      >
        <Stack gap="sm" mt="xs">
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={t(`roles.${role}.name`)} description={t(`roles.${role}.text`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {chooses && <QueuesField value={value} onChange={onChange} />}
      {roles.includes('business') && (
        <>
          <div>
            <Text size="sm" fw={560}>
              {t('rights.things')}
            </Text>
            <Text size="xs" c="dimmed">
              {t('rights.thingsHelp')}
            </Text>
          </div>
          <GrantsField value={grants} onChange={(next) => onChange({ ...value, grants: next })} />
        </>
      )}
    </Stack>
  );
}
