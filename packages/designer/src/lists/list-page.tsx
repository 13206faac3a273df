import { useList } from '../api/lists.ts';
import { ApiError } from '../api/request.ts';
import { LoadFailed } from '../app/load-failed.tsx';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { OneList } from './one-list.tsx';

/** The page of one list. */
export default function ListPage({ name }: { readonly name: string }) {
  const { data: list, error, refetch } = useList(name);
  if (error instanceof ApiError && error.status === 404) return <NotFoundPage />;
  if (list === undefined) return error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />;
  return <OneList list={list} />;
}
