import type { Clock } from '../../calls/clock.ts';
import { createLiveFeed, type LiveFeed } from '../../calls/live-feed.ts';
import type { CallSummary } from '../../store/calls/call-summary.ts';
import { createLegNews, type LegNews } from '../../telephony/leg-news.ts';
import type { CallOutOrder, Provider } from '../../telephony/provider.ts';
import { createSimulator } from '../../telephony/simulator/simulator.ts';
import type { PlayedLine } from './played-line.ts';

/** Telephones of customers, which outlive our process, and the calls that begin when they are answered. */
export type PlayedTelephones = {
  readonly provider: Provider;
  readonly legNews: LegNews;
  readonly feed: LiveFeed;
  readonly findCall: (call: string) => CallSummary | null;
  /** Customers whose telephones ring, and who talk, by their calls. */
  readonly ringing: ReadonlyMap<string, CallOutOrder>;
  readonly talking: ReadonlyMap<string, CallOutOrder>;
  readonly customerAnswers: (call: string) => void;
  readonly customerRefuses: (call: string) => void;
  readonly customerHangsUp: (call: string) => void;
  /** All that ever rang, in order; ordering one again doesn't count. */
  readonly rang: readonly CallOutOrder[];
};

export function playTelephones(clock: Clock, line: PlayedLine): PlayedTelephones {
  const feed = createLiveFeed(() => undefined);
  const legNews = createLegNews();
  const ringing = new Map<string, CallOutOrder>();
  const talking = new Map<string, CallOutOrder>();
  const rang: CallOutOrder[] = [];
  const calls = new Map<string, { endedAt: number | null }>();
  const simulator = createSimulator(clock);

  const publish = (call: string): void =>
    feed.publish(
      { call, seq: 0, rows: [], reply: { generation: 0, phase: 'live', verbs: [] } } as never,
      () => ({ id: call }) as CallSummary,
    );

  function customerGone(call: string, why: 'busy' | 'noAnswer'): void {
    if (ringing.delete(call)) legNews.tell({ leg: call, kind: 'ended', why });
  }

  return {
    legNews,
    feed,
    findCall: (call) => (calls.get(call) as CallSummary | undefined) ?? null,
    ringing,
    talking,
    rang,
    provider: {
      ...simulator,
      name: 'played',
      callOut: async (order) => {
        if (ringing.has(order.call) || calls.has(order.call)) return;
        if (order.again === true || rang.some(({ call }) => call === order.call)) {
          legNews.tell({ leg: order.call, kind: 'ended', why: 'noAnswer' });
          return;
        }
        rang.push(order);
        ringing.set(order.call, order);
      },
      legs: simulator.legs && {
        ...simulator.legs,
        hangUp: async (leg) => {
          if (ringing.has(leg)) return customerGone(leg, 'noAnswer');
          const agent = line.agentOf(leg);
          if (agent !== undefined) await line.hangUp(agent);
        },
      },
    },
    customerAnswers: (call) => {
      const order = ringing.get(call);
      if (order === undefined) return;
      ringing.delete(call);
      talking.set(call, order);
      calls.set(call, { endedAt: null });
      publish(call);
    },
    customerRefuses: (call) => customerGone(call, 'busy'),
    customerHangsUp: (call) => {
      if (!talking.delete(call)) return;
      calls.set(call, { endedAt: clock.now() });
      publish(call);
    },
  };
}
