import { isObject } from '@callwright/flow/document';
import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KeptChange } from '../../api/announcements.ts';
import { type ListSummary, listsApi, useListChanges } from '../../api/lists.ts';
import { ChangeList } from '../../app/changes/change-list.tsx';
import { Panel } from '../../app/panel.tsx';
import { refreshList } from '../refresh-list.ts';
import { useListRefusal } from '../use-list-refusal.ts';

/** Who changed what of a list; the last change can be taken back. */
export function ListHistory({ list }: { readonly list: ListSummary }) {
  const { t } = useTranslation('lists');
  const refusalText = useListRefusal();
  const { data: changes = [] } = useListChanges(list.name);
  const undo = useMutation({ mutationFn: () => listsApi.undo(list), onSettled: refreshList });
  const whatOf = ({ before, after }: KeptChange): string => {
    const counts = countsOf(after);
    if (counts !== null) return t('history.rows', counts);
    if (before === null) return t('history.made');
    return t('history.head');
  };
  if (changes.length === 0) return null;
  const [newest] = changes;
  const undoable = newest !== undefined && countsOf(newest.after) !== null;
  return (
    <Panel
      title={t('history.title')}
      actions={
        undoable && (
          <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
            {t('history.undo')}
          </Button>
        )
      }
    >
      <ChangeList changes={changes} whatOf={whatOf} />
      {undo.error !== null && <Alert color="red">{refusalText(undo.error)}</Alert>}
    </Panel>
  );
}

/** How many rows a change made, changed and removed; null where it was about something else. */
function countsOf(after: unknown) {
  const counts = isObject(after) ? after.counts : undefined;
  if (!isObject(counts)) return null;
  const { added, changed, removed } = counts;
  return { added: Number(added), changed: Number(changed), removed: Number(removed) };
}
