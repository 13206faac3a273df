import type { Texts } from '@callwright/flow/document';
import type { CallRuntime } from '../calls/call-runtime.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/store.ts';
import type { OtherProcesses } from '../telephony/processes/other-processes.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';

/** Says something to all who wait in a queue. Calls that another process leads are told by that one. */
export type Announcer = {
  readonly announce: (queue: string, text: Texts) => Promise<{ readonly heard: number }>;
  readonly start: () => void;
  readonly stop: () => void;
};

type Waiting = { readonly call: string; readonly handle: string; readonly provider: string };
type Told = { readonly waiting: readonly Waiting[]; readonly text: Texts };

const TOPIC = 'announced';

export function createAnnouncer(deps: {
  readonly store: Pick<Store, 'tickets'>;
  readonly calls: Pick<CallRuntime, 'take'>;
  readonly providers: ProviderDirectory;
  readonly others: OtherProcesses;
  readonly log: Log;
}): Announcer {
  const { store, calls, providers, others, log } = deps;
  let off = () => {};

  const isHere = ({ provider }: Waiting): boolean => providers.get(provider)?.holds() === true;

  async function say({ waiting, text }: Told): Promise<number> {
    let heard = 0;
    for (const { call, handle } of waiting) {
      const taken = await calls.take(call, { kind: 'signal', handle, name: 'announced', data: { text } });
      if (taken.kind !== 'unknown') heard += 1;
    }
    return heard;
  }

  return {
    announce: async (queue, text) => {
      const waiting = (await store.tickets.open()).flatMap(({ call, handle, provider, ...ticket }): Waiting[] =>
        ticket.queue === queue && ticket.state === 'waiting' && call !== null && handle !== null
          ? [{ call, handle, provider }]
          : [],
      );
      const held = providers.heldElsewhere();
      const elsewhere = waiting.filter((one) => !isHere(one) && held.includes(one.provider));
      if (elsewhere.length > 0) await others.tell(TOPIC, { waiting: elsewhere, text });
      return { heard: (await say({ waiting: waiting.filter(isHere), text })) + elsewhere.length };
    },
    start: () => {
      off = others.listen(TOPIC, (news) => {
        const { waiting, text } = news as Told;
        say({ waiting: waiting.filter(isHere), text }).catch((error: unknown) =>
          log.error({ err: error }, 'What is said to those who wait could not be said to all'),
        );
      });
    },
    stop: () => off(),
  };
}
