import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type ListSummary, listsApi } from '../api/lists.ts';
import { ApiError } from '../api/request.ts';
import { RemoveThing } from '../app/removal/remove-thing.tsx';
import { refreshList } from './refresh-list.ts';
import { useListRefusal } from './use-list-refusal.ts';

/** Deletes a list; refused, with the places, while call flows ask it. */
export function RemoveList({ list }: { readonly list: ListSummary }) {
  const { t } = useTranslation('lists');
  const refusalText = useListRefusal();
  const [, goTo] = useLocation();
  return (
    <RemoveThing
      action={t('remove.button')}
      title={t('remove.title', { title: list.title })}
      text={t('remove.text', { count: list.rows })}
      remove={() => listsApi.remove(list)}
      onRemoved={() => {
        goTo('/lists');
        return refreshList();
      }}
      inUse={(error) => (error instanceof ApiError && error.code === 'list-in-use' ? refusalText(error) : null)}
    />
  );
}
