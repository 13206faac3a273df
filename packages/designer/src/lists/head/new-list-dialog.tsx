import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type ListHead, listKeys, listsApi } from '../../api/lists.ts';
import { queryClient } from '../../api/query-client.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { DialogForm } from '../../app/dialogs/dialog-form.tsx';
import { isOfNumbers, type ListTemplate, TEST_PHONES } from '../templates.ts';
import { HeadFields, isNamed } from './head-fields.tsx';

/** A new list: its name and its columns; the usual ones bring theirs along. */
export function NewListDialog({
  template,
  onClose,
}: {
  readonly template: ListTemplate;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('lists');
  const refusalText = useRefusalText();
  const [, goTo] = useLocation();
  const [tried, setTried] = useState(false);
  const [head, setHead] = useState<ListHead>(() => ({
    title: template === 'own' ? '' : t(`templates.${template}.title`),
    key: isOfNumbers(template) ? t('head.number') : '',
    columns: template === 'own' ? [] : [{ title: t('head.name') }],
  }));
  const make = useMutation({
    mutationFn: async () => {
      if (template !== 'testPhones') return listsApi.make(head);
      const made = await listsApi.make({ ...head, title: TEST_PHONES });
      const { columns } = await listsApi.one(made.name);
      return listsApi.change(made.name, made.version, { ...head, columns });
    },
    onSuccess: async ({ name }) => {
      await queryClient.invalidateQueries({ queryKey: listKeys.all });
      goTo(`/lists/${name}`);
    },
  });
  return (
    <DialogForm
      title={t('new.title')}
      action={t('new.create')}
      busy={make.isPending}
      refusal={make.error === null ? null : refusalText(make.error)}
      onSubmit={() => {
        setTried(true);
        if (isNamed(head)) make.mutate();
      }}
      onClose={onClose}
    >
      {template !== 'own' && <Text size="sm">{t(`templates.${template}.text`)}</Text>}
      <HeadFields head={head} tried={tried} onChange={setHead} />
    </DialogForm>
  );
}
