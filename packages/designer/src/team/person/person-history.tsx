import type { KeptChange } from '@callwright/runtime/api';
import { Alert } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refreshQueues } from '../../api/queues.ts';
import { teamApi, useAgentChanges } from '../../api/team.ts';
import { ChangeList } from '../../app/changes/change-list.tsx';
import { UndoButton } from '../../app/changes/undo-button.tsx';
import { Panel } from '../../app/panel.tsx';
import { useQueueRefusal } from '../../queues/use-queue-refusal.ts';

/** Who changed somebody's skills and telephones; the last change can be taken back. */
export function PersonHistory({ person, dirty }: { readonly person: string; readonly dirty: boolean }) {
  const { t } = useTranslation('team');
  const refusalText = useQueueRefusal();
  const { data: changes = [] } = useAgentChanges(person);
  const undo = useMutation({
    mutationFn: ({ id }: KeptChange) => teamApi.undo(person, id),
    onSettled: refreshQueues,
  });
  if (changes.length === 0) return null;
  return (
    <Panel title={t('history.title')}>
      <ChangeList
        changes={changes}
        whatOf={() => t('history.changed')}
        actionOf={(change, i) =>
          i === 0 && (
            <UndoButton undo={undo} change={change} disabled={dirty}>
              {t('history.undo')}
            </UndoButton>
          )
        }
      />
      {undo.error !== null && <Alert color="red">{refusalText(undo.error)}</Alert>}
    </Panel>
  );
}
