import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Grant, ROLES, type Role } from '../../api/people-types.ts';
import { GrantsField } from './grants-field.tsx';

/** What somebody may do. Grants are for the office; other roles see all that they need. */
export type Rights = { readonly roles: readonly Role[]; readonly grants: readonly Grant[] };

type RightsFieldsProps = { readonly value: Rights; readonly onChange: (value: Rights) => void };

/** Roles in words, and what is handed to somebody of the office. */
export function RightsFields({ value, onChange }: RightsFieldsProps) {
  const { t } = useTranslation('people');
  const { roles, grants } = value;
  return (
    <Stack>
      <Checkbox.Group
        label={t('rights.roles')}
        value={[...roles]}
        onChange={(chosen) => onChange({ roles: ROLES.filter((role) => chosen.includes(role)), grants })}
      >
        <Stack gap="sm" mt="xs">
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={t(`roles.${role}.name`)} description={t(`roles.${role}.text`)} />
          ))}
        </Stack>
      </Checkbox.Group>
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
          <GrantsField value={grants} onChange={(next) => onChange({ roles, grants: next })} />
        </>
      )}
    </Stack>
  );
}

/** As the server takes them: who has no office has nothing of it. */
export function sendable({ roles, grants }: Rights): Rights {
  return { roles, grants: roles.includes('business') ? grants : [] };
}
