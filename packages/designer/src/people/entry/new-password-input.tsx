import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export const SHORTEST = 10;
export const LONGEST = 128;

type NewPasswordInputProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly label?: string;
};

/** A password that somebody makes up. */
export function NewPasswordInput({ value, onChange, error, label }: NewPasswordInputProps) {
  const { t } = useTranslation('people');
  return (
    <PasswordInput
      label={label ?? t('password.new')}
      description={t('password.help')}
      autoComplete="new-password"
      required
      minLength={SHORTEST}
      maxLength={LONGEST}
      value={value}
      error={error}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
