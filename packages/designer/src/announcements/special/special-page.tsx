import { useAnnouncement } from '../../api/announcements.ts';
import { ApiError } from '../../api/request.ts';
import { useToday } from '../../api/today.ts';
import { LoadFailed } from '../../app/load-failed.tsx';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { SpecialEditor } from './special-editor.tsx';

/** The page of one special announcement. */
export default function SpecialPage({ name }: { readonly name: string }) {
  const { data: stored, error, refetch } = useAnnouncement(name);
  const { data: today } = useToday();
  if (error instanceof ApiError && error.status === 404) return <NotFoundPage />;
  if (stored === undefined || today === undefined) {
    return error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />;
  }
  return <SpecialEditor key={name} numbers={today.numbers} stored={stored} />;
}
