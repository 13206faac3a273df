import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WrapUp } from '../api/wrap-ups.ts';
import type { DraftKeeper } from './draft-keeper.ts';

/** Two windows wrote different notes: the person says which stays. */
export function Conflict({ keeper, theirs }: { readonly keeper: DraftKeeper; readonly theirs: WrapUp }) {
  const { t } = useTranslation('cases');
  const { note, result } = theirs.fields;
  const told = [result, note].filter((part) => part !== '').join(' · ');
  return (
    <Alert color="yellow" role="alert" title={t('wrapUp.conflict.title')}>
      <Text size="sm">{t('wrapUp.conflict.text', { note: told === '' ? t('wrapUp.conflict.empty') : told })}</Text>
      <Group gap="sm" mt="sm">
        <Button size="compact-md" onClick={keeper.keepMine}>
          {t('wrapUp.conflict.mine')}
        </Button>
        <Button size="compact-md" variant="default" onClick={keeper.takeTheirs}>
          {t('wrapUp.conflict.theirs')}
        </Button>
      </Group>
    </Alert>
  );
}
