import type { CallRuntime } from '../calls/call-runtime.ts';
import type { Clock } from '../calls/clock.ts';
import type { LiveFeed } from '../calls/live-feed.ts';
import type { Log } from '../log/index.ts';
import type { Queues } from '../queues/index.ts';
import type { OtherProcesses } from '../telephony/processes/other-processes.ts';
import type { Provider, ProviderDirectory } from '../telephony/provider.ts';

/** Connections that any process can act on are acted on by one of them: the one that decides on queues. */
export function actedOnByOne(providers: ProviderDirectory, decides: () => boolean): ProviderDirectory {
  const acting = (provider: Provider): Provider =>
    provider.kind === 'command-stream' ? provider : { ...provider, holds: () => provider.holds() && decides() };
  return {
    ...providers,
    get: (name) => {
      const found = providers.get(name);
      return found === undefined ? undefined : acting(found);
    },
    all: () => providers.all().map(acting),
  };
}

/** Whoever listens to the queues also hears when another process has something new about `topic`. */
export function hearingOf(topic: string, queues: Queues, others: OtherProcesses): Queues {
  return {
    ...queues,
    listen: (then) => {
      const offs = [queues.listen(then), others.listen(topic, then)];
      return () => {
        for (const off of offs) off();
      };
    },
  };
}

const LOOK_MS = 1000;

/** Watches calls, also while another process goes on with them: what nobody tells is looked for. */
export function watchingAll(calls: CallRuntime, clock: Clock, log: Log): Pick<LiveFeed, 'watchCall'> {
  return {
    watchCall: (call, then) => {
      let seen = -1;
      let cancel = () => {};
      let over = false;
      const look = async () => {
        const reply = await calls.standing(call);
        if (over || reply === null || reply.generation === seen) return;
        seen = reply.generation;
        then({ call, seq: -1, rows: [], reply });
      };
      const again = () => {
        if (over) return;
        cancel = clock.after(LOOK_MS, () => {
          look()
            .catch((error: unknown) => log.warn({ call, err: error }, 'A call could not be watched'))
            .finally(again);
        });
      };
      again();
      const off = calls.feed.watchCall(call, then);
      return () => {
        over = true;
        cancel();
        off();
      };
    },
  };
}
