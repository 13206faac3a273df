import type { InfiniteData } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type CallFilter, type CallPage, type CallSummary, callKeys, callsApi } from '../../api/calls.ts';
import { queryClient } from '../../api/query-client.ts';
import { useIs } from '../../people/signed-in/use-signed-in.ts';
import { withNews } from './with-news.ts';

/** Keeps a list of calls as it is on the server, for as long as it is on the screen. */
export function useCallNews(filter: CallFilter): void {
  // Who looks back at calls doesn't watch them.
  const watches = useIs('supervisor');
  useEffect(() => {
    if (!watches) return;
    const key = callKeys.list(filter);
    const source = new EventSource(callsApi.stream);
    let interrupted = false;
    source.addEventListener('call', ({ data }) => {
      const call = JSON.parse(data) as CallSummary;
      queryClient.setQueryData<InfiniteData<CallPage>>(key, (old) =>
        old === undefined ? old : { ...old, pages: [...withNews(old.pages, call, filter)] },
      );
    });
    source.addEventListener('open', () => {
      // What happened meanwhile is not sent again.
      if (interrupted) void queryClient.invalidateQueries({ queryKey: key });
      interrupted = false;
    });
    source.addEventListener('error', () => {
      interrupted = true;
    });
    return () => source.close();
  }, [filter, watches]);
}
