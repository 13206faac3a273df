import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LinkMade } from '../../api/people.ts';
import { CopyField } from '../../app/copy-field.tsx';

type LinkForThemProps = {
  readonly made: LinkMade;
  readonly name: string;
  readonly email: string;
  readonly onClose: () => void;
};

/** A mail is on its way, or here is the link to take to them. */
export function LinkForThem({ made, name, email, onClose }: LinkForThemProps) {
  const { t } = useTranslation('people');
  return (
    <Stack>
      <Text size="sm">{t(made.link === null ? 'invite.mailed' : 'invite.copy', { name, email })}</Text>
      {made.link !== null && <CopyField value={made.link} label={t('invite.link')} />}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('done')}</Button>
      </Group>
    </Stack>
  );
}
