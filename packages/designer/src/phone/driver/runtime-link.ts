import { callsApi, type LoggedRow } from '../../api/calls.ts';
import { type LineReply, simulatorApi } from '../../api/simulator.ts';
import type { RuntimeLink } from './live-line.ts';

/** Reaches a call of the runtime from the browser. The stream resumes by itself where it was cut off. */
export function runtimeLink(call: string): RuntimeLink {
  return {
    tell: (generation, n, event) => simulatorApi.tell(call, generation, n, event),
    listen: ({ onRow, onLine }) => {
      const source = new EventSource(callsApi.streamOf(call));
      source.addEventListener('trace', ({ data }) => {
        const parsed = JSON.parse(data) as LoggedRow | readonly LoggedRow[];
        for (const row of Array.isArray(parsed) ? parsed : [parsed]) onRow(row);
      });
      source.addEventListener('line', ({ data }) => {
        const { resumes = 0, ...line } = JSON.parse(data) as Omit<LineReply, 'resumes'> & { resumes?: number };
        onLine({ ...line, resumes });
      });
      return () => source.close();
    },
  };
}
