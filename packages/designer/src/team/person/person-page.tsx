import { useQueues } from '../../api/queues.ts';
import { useTeam } from '../../api/team.ts';
import { LoadFailed } from '../../app/load-failed.tsx';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { OnePerson } from './one-person.tsx';

/** The page of somebody who takes calls. */
export default function PersonPage({ person }: { readonly person: string }) {
  const { data: team, error, refetch } = useTeam();
  const { data: queues } = useQueues();
  if (team === undefined || queues === undefined) {
    return error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />;
  }
  const one = team.people.find((someone) => someone.person === person);
  return one === undefined ? <NotFoundPage /> : <OnePerson person={one} team={team} queues={queues} />;
}
