import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { browserPhonesApi, type LentTelephone, pageName } from '../../api/browser-phones.ts';
import { flowsApi, type TrialOrder } from '../../api/flows.ts';
import type { SoftphoneState } from '../../softphone/softphone-state.ts';
import { useSoftphone } from '../../softphone/use-softphone.ts';
import type { PhonePlan } from '../plan/phone-plan.ts';

/** How a test call with real sound reaches its caller: by this page, or by a telephone that is rung. */
export type RealWay = { readonly kind: 'browser' } | { readonly kind: 'ring'; readonly number: string };

type Begun = {
  readonly way: RealWay;
  readonly address: string;
  readonly account: LentTelephone | null;
};

export type RealCall = {
  readonly way: RealWay | null;
  readonly starting: boolean;
  readonly trouble: unknown;
  /** The page's telephone; off where another one is rung. */
  readonly state: SoftphoneState;
  /** The call in the log; null until it has begun. */
  readonly call: string | null;
  /** The page's telephone has hung up, or came to nothing. */
  readonly over: boolean;
  readonly begin: (way: RealWay, plan: PhonePlan, zone: string) => Promise<void>;
  readonly press: (key: string) => void;
  readonly mute: (on: boolean) => void;
  readonly hangUp: () => void;
  /** Back to the settings. */
  readonly leave: () => void;
};

const LOOK_MS = 700;

/** A call with real sound into the draft of a flow: the real engine, the real voice, real keys. */
export function useRealCall(flow: string): RealCall {
  const [begun, setBegun] = useState<Begun | null>(null);
  const [starting, setStarting] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const { phone, state } = useSoftphone(begun?.account ?? null);
  const dialled = useRef<string | null>(null);
  const address = begun?.address ?? null;
  const [over, setOver] = useState(false);

  useEffect(() => {
    if (phone === null || address === null) return;
    if (state.line === 'ready' && dialled.current !== address) {
      dialled.current = address;
      phone.call(address);
    } else if (dialled.current === address && state.talk === null) setOver(true);
  }, [phone, address, state]);

  const { data: call = null } = useQuery({
    queryKey: ['trial', flow, address],
    queryFn: async () => (await flowsApi.trial(flow, address ?? '')).call,
    enabled: address !== null,
    refetchInterval: ({ state: { data } }) => (data === null || data === undefined ? LOOK_MS : false),
    retry: false,
  });

  const leave = () => {
    phone?.hangUp();
    if (begun?.account !== null && begun !== null) void browserPhonesApi.giveBack().catch(() => undefined);
    setBegun(null);
    setOver(false);
    setTrouble(null);
  };

  return {
    way: begun?.way ?? null,
    starting,
    trouble,
    state,
    call,
    over,
    begin: async (way, plan, zone) => {
      setStarting(true);
      setTrouble(null);
      setOver(false);
      try {
        const { version } = await flowsApi.draft(flow);
        const { address: opened, account } = await flowsApi.startTrial(flow, orderOf(way, plan, zone, version));
        setBegun({ way, address: opened, account });
      } catch (error) {
        setTrouble(error);
      } finally {
        setStarting(false);
      }
    },
    press: (key) => phone?.press(key),
    mute: (on) => phone?.mute(on),
    hangUp: () => phone?.hangUp(),
    leave,
  };
}

/** The settings that a real call can have: who rings, which number, when. Services and telephones are the real ones. */
function orderOf(way: RealWay, plan: PhonePlan, zone: string, version: number): TrialOrder {
  return {
    version,
    caller: plan.number,
    ...(plan.dialled === '' ? {} : { dialled: plan.dialled }),
    ...(plan.clock === '' ? {} : { clock: plan.clock, zone }),
    by: way.kind === 'browser' ? { browser: pageName() } : { ring: way.number },
  };
}
