import { fetchSignedIn } from '../sign-in/signed-in-fetch.ts';

type Verb = {
  readonly verb: string;
  readonly prompt?: { readonly text: string; readonly language: string };
  readonly targets?: readonly { readonly number?: string; readonly to?: string }[];
};

/** How a call begins: what is said before anything is asked, and everything that stands on the line. */
export type CallBegun = {
  readonly revision: number;
  readonly said: readonly string[];
  readonly verbs: readonly Verb[];
};

export type RingPlan = {
  readonly dialled: string;
  readonly language?: string;
  /** When the call begins by its own clock, as an instant; absent: now. */
  readonly clock?: string;
};

/** Rings a number of the started product, as nobody special. @throws when it can't be rung */
export async function ring(origin: string, { dialled, language, clock }: RingPlan): Promise<CallBegun> {
  const answer = await fetchSignedIn(`${origin}/api/simulator/calls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      dialled,
      caller: { number: '+4915155512345', anonymous: false },
      ...(language === undefined ? {} : { language }),
      ...(clock === undefined ? {} : { clock }),
    }),
  });
  if (!answer.ok) throw new Error(`${dialled} can't be rung: ${await answer.text()}`);
  const { revision, verbs } = (await answer.json()) as { revision: number; verbs: readonly Verb[] };
  return { revision, verbs, said: verbs.flatMap(({ prompt }) => (prompt === undefined ? [] : [prompt.text])) };
}
