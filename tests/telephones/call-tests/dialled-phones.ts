import { behaviourOf, type Phones } from '@callwright/flow/simulation';
import type { OpenBench, PhonePlan } from '@callwright/runtime/conformance';
import type { DiallingRules } from '@callwright/runtime/telephony';

/** Telephones of one test call: each ring gets a telephone of its own, so that calls can be tested side by side. */
export type DialledPhones = {
  readonly dialling: DiallingRules;
  /** Who was dialled, in order: the number that the flow knows, and that of the telephone which was rung. */
  readonly dialled: readonly { readonly target: string; readonly phone: string }[];
};

const USUAL_TALK = 60;
/** Whoever answers takes the call, where a key is asked for. */
const ACCEPT_KEY = '1';

/** `longestTalk`: seconds; longer ones are cut short, so that nobody has to wait. */
export function dialledPhones(
  bench: () => OpenBench,
  phones: Phones | undefined,
  group: string,
  longestTalk: number,
): DialledPhones {
  const dialled: { target: string; phone: string }[] = [];
  return {
    dialled,
    dialling: {
      ask: async ({ to, from }) => {
        const phone = `${group}${String(dialled.length).padStart(2, '0')}`;
        const nth = dialled.filter(({ target }) => target === to).length;
        dialled.push({ target: to, phone });
        bench().plan(phone, planOf(behaviourOf(phones, to, nth), longestTalk));
        return { kind: 'allowed', to: phone, from: from ?? '+493055500' };
      },
    },
  };
}

function planOf(
  { does, after = 4, talks = USUAL_TALK }: ReturnType<typeof behaviourOf>,
  longestTalk: number,
): PhonePlan {
  const talk = { talks: Math.min(talks, longestTalk) };
  switch (does) {
    case 'answers':
      return { does, after, presses: ACCEPT_KEY, ...talk };
    case 'mailbox':
      // A machine has more to say than anybody waits.
      return { does, after, talks: 20 };
    case 'failed':
      return { does: 'unknown' };
    default:
      return { does, after };
  }
}
