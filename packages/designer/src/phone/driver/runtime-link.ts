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
        onRow(JSON.parse(data) as LoggedRow);
      });
      source.addEventListener('line', ({ data }) => {
        onLine(JSON.parse(data) as LineReply);
      });
      return () => source.close();
    },
  };
}
