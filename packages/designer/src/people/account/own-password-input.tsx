import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type OwnPasswordInputProps = { readonly value: string; readonly onChange: (value: string) => void };

/** The password that one has, asked for before something that matters. */
export function OwnPasswordInput({ value, onChange }: OwnPasswordInputProps) {
  const { t } = useTranslation('people');
  return (
    <PasswordInput
      label={t('password.current')}
      autoComplete="current-password"
      required
      maxLength={128}
      value={value}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
