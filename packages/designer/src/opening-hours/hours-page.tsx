import { useStoredHours } from '../api/opening-hours.ts';
import { ApiError } from '../api/request.ts';
import { LoadFailed } from '../app/load-failed.tsx';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { HoursEditor } from './hours-editor.tsx';
import { UnreadableHours } from './unreadable-hours.tsx';

/** The page of one of the opening hours. */
export default function HoursPage({ name }: { readonly name: string }) {
  const { data, error, refetch } = useStoredHours(name);
  if (error instanceof ApiError && error.status === 404) return <NotFoundPage />;
  if (data === undefined) return error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />;
  if (data.schedule === null) return <UnreadableHours name={name} version={data.version} />;
  return <HoursEditor name={name} stored={data} schedule={data.schedule} />;
}
