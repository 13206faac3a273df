import type { Held } from './state.ts';
import type { Working } from './working.ts';

/** Gives back what was held, last first. Clean-up is data: it happens however a visit or call ends. */
export function release(work: Working, held: Held[]): void {
  for (let one = held.pop(); one !== undefined; one = held.pop()) {
    const { handle } = one;
    work.state.inbox = work.state.inbox.filter((signal) => signal.handle !== handle);
    work.trace.push({ kind: 'released', what: one.kind, handle: one.handle });
    switch (one.kind) {
      case 'recording':
        work.side.push({ verb: 'recording', do: 'stop', handle: one.handle });
        break;
      case 'leg':
        work.side.push({ verb: 'drop', handle: one.handle });
        break;
      case 'service': {
        const lasting = work.program.services.get(one.service)?.lasting;
        if (lasting === undefined) break;
        work.requests.push({
          id: `${one.handle}.release`,
          service: one.service,
          input: lasting.release(one.handle),
          detached: true,
        });
      }
    }
  }
}
