import { useQuery } from '@tanstack/react-query';
import { flowsApi } from '../api/flows.ts';
import { ApiError } from '../api/request.ts';
import { PageLoading } from '../app/page-loading.tsx';
import { DraftMissing } from './draft-missing.tsx';
import { Editor } from './editor.tsx';

/** Opens the draft of a call flow. It is read once: from then on the editor owns it. */
export default function EditorPage({ id }: { readonly id: string }) {
  const { data, error } = useQuery({
    queryKey: ['draft', id],
    queryFn: () => flowsApi.draft(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (error !== null) return <DraftMissing gone={error instanceof ApiError && error.status === 404} />;
  if (data === undefined) return <PageLoading />;
  return <Editor draft={data} />;
}
