import { useToday } from '../../api/today.ts';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { SpecialEditor } from './special-editor.tsx';

/** A special announcement that isn't there yet. */
export default function NewSpecialPage() {
  const { data: today, error, refetch } = useToday();
  if (today === undefined) return error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />;
  return <SpecialEditor numbers={today.numbers} stored={null} />;
}
