import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../../app/copy-text.tsx';
import classes from './account.module.css';

type RecoveryCodesProps = { readonly codes: readonly string[]; readonly onClose: () => void };

/** For the day on which the telephone is gone: each opens once. They are never shown again. */
export function RecoveryCodes({ codes, onClose }: RecoveryCodesProps) {
  const { t } = useTranslation('people');
  return (
    <Stack>
      <Text size="sm">{t('factor.codesText')}</Text>
      <ul className={classes.codes} aria-label={t('factor.codes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group justify="space-between">
        <CopyText value={codes.join('\n')} label={t('factor.codes')} />
        <Button onClick={onClose}>{t('factor.kept')}</Button>
      </Group>
    </Stack>
  );
}
