import { useTranslation } from 'react-i18next';
import { type LivePage, type LivePerson, liveApi } from '../../api/live.ts';
import { useAct } from '../use-act.ts';

/** The queue that somebody is moved out of: theirs if they are in one alone; with several, a further one is added. */
export function movedFrom({ queues }: Pick<LivePerson, 'queues'>): string | null {
  return queues.length === 1 ? (queues[0]?.queue ?? null) : null;
}

/** The queues that somebody isn't in yet. */
export function queuesElsewhere({ queues }: Pick<LivePerson, 'queues'>, page: LivePage): LivePage['queues'] {
  return page.queues.filter(({ queue }) => !queues.some((own) => own.queue === queue));
}

/** Moves somebody to another queue: by the menu, or by dragging them there. */
export function useMovePerson(): (person: LivePerson, to: string) => void {
  const { t } = useTranslation('live');
  const move = useAct(
    async ({ person, to }: { readonly person: LivePerson; readonly to: string }) => {
      await liveApi.movePerson(person.person, movedFrom(person), to);
      return person.name;
    },
    (name) => t('people.saved', { name }),
  );
  return (person, to) => move.mutate({ person, to });
}
