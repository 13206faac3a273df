import { useQueue } from '../api/queues.ts';
import { ApiError } from '../api/request.ts';
import { LoadFailed } from '../app/load-failed.tsx';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { NotYoursPage } from '../people/signed-in/not-yours-page.tsx';
import { OneQueue } from './one-queue.tsx';

/** The page of one queue. */
export default function QueuePage({ name }: { readonly name: string }) {
  const { data: queue, error, refetch } = useQueue(name);
  if (error instanceof ApiError && error.status === 404) return <NotFoundPage />;
  if (error instanceof ApiError && error.status === 403) return <NotYoursPage />;
  if (queue === undefined) return error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />;
  return <OneQueue stored={queue} />;
}
