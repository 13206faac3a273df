import { useEffect } from 'react';
import { type CallSummary, callKeys, callsApi, type LoggedRow } from '../../api/calls.ts';
import { queryClient } from '../../api/query-client.ts';

type OneCall = { readonly call: CallSummary; readonly events: readonly LoggedRow[] };

/** Adds what happens in a running call to what is known of it; when it is over, its facts are read again. */
export function useCallGoesOn(id: string, known: OneCall | undefined): void {
  const running = known?.call.outcome === 'running';
  useEffect(() => {
    if (!running) return;
    const key = callKeys.one(id);
    const after = queryClient.getQueryData<OneCall>(key)?.events.at(-1)?.seq ?? -1;
    const source = new EventSource(`${callsApi.streamOf(id)}?after=${after}`);
    source.addEventListener('trace', ({ data }) => {
      const row = JSON.parse(data) as LoggedRow;
      queryClient.setQueryData<OneCall>(key, (old) =>
        old === undefined ? old : { ...old, events: withRow(old.events, row) },
      );
    });
    source.addEventListener('line', ({ data }) => {
      const { phase } = JSON.parse(data) as { phase: string };
      if (phase === 'ended') void queryClient.invalidateQueries({ queryKey: key });
    });
    return () => source.close();
  }, [id, running]);
}

/** A row that is known already comes again when the stream was cut off. */
export function withRow(rows: readonly LoggedRow[], row: LoggedRow): readonly LoggedRow[] {
  const known = rows.some(({ seq, i }) => seq === row.seq && i === row.i);
  return known ? rows : [...rows, row];
}
