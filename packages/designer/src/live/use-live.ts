import { useEffect, useState } from 'react';
import { type LivePage, liveApi } from '../api/live.ts';

/** `lost`: what is shown is as old as the last news; it comes back by itself. */
export type LiveState = { readonly page: LivePage | null; readonly lost: boolean };

/** The live view as it changes. */
export function useLive(wall: boolean): LiveState {
  const [state, setState] = useState<LiveState>({ page: null, lost: false });
  useEffect(() => {
    const source = new EventSource(liveApi.stream(wall));
    source.addEventListener('live', ({ data }) => setState({ page: JSON.parse(data) as LivePage, lost: false }));
    source.addEventListener('error', () => setState(({ page }) => ({ page, lost: true })));
    return () => source.close();
  }, [wall]);
  return state;
}
