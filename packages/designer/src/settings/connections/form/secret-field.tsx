import { Button, Input, PasswordInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './form.module.css';

type SecretFieldProps = {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly required: boolean;
  /** One is on the server. */
  readonly stored: boolean;
  /** It stays as it is. */
  readonly kept: boolean;
  readonly onKeep: (keep: boolean) => void;
  readonly onChange: (value: string) => void;
};

/** A secret: typed, never shown. What is stored can be replaced, not read. */
export function SecretField({ label, help, value, error, required, stored, kept, onKeep, onChange }: SecretFieldProps) {
  const { t } = useTranslation('connections');
  if (kept) {
    return (
      <Input.Wrapper label={label} labelElement="div">
        <div className={classes.stored}>
          <IconLock size={16} stroke={1.7} aria-hidden />
          <span>{t('secret.stored')}</span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${label}: ${t('secret.replace')}`}
            onClick={() => onKeep(false)}
          >
            {t('secret.replace')}
          </Button>
        </div>
      </Input.Wrapper>
    );
  }
  return (
    <div>
      <PasswordInput
        label={label}
        description={help}
        autoComplete="off"
        required={required}
        withAsterisk={false}
        value={value}
        error={error}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {stored && (
        <Button mt={4} size="compact-sm" variant="subtle" onClick={() => onKeep(true)}>
          {t('secret.keep')}
        </Button>
      )}
    </div>
  );
}
