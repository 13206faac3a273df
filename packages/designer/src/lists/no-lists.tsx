import { Button, Group } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../app/empty-state.tsx';
import { LIST_TEMPLATES, type ListTemplate } from './templates.ts';

/** No list yet: what lists are good for, and the usual ones to begin with. */
export function NoLists({ onMake }: { readonly onMake: ((template: ListTemplate) => void) | null }) {
  const { t } = useTranslation('lists');
  return (
    <EmptyState
      icon={IconListDetails}
      title={t('empty.title')}
      text={t(onMake === null ? 'empty.none' : 'empty.text')}
      action={
        onMake !== null && (
          <Group justify="center" gap="xs">
            {LIST_TEMPLATES.map((template) => (
              <Button key={template} variant="default" onClick={() => onMake(template)}>
                {t(`templates.${template}.title`)}
              </Button>
            ))}
            <Button onClick={() => onMake('own')}>{t('new.title')}</Button>
          </Group>
        )
      }
    />
  );
}
