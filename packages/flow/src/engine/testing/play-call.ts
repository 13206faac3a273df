import type { ServiceAnswer } from '../../sdk/index.ts';
import { advance } from '../advance.ts';
import type { CallEvent } from '../event.ts';
import { LIMITS } from '../limits.ts';
import type { Program } from '../program.ts';
import { type Facts, freshState, type State } from '../state.ts';
import type { Turn } from '../turn.ts';
import { Ledger } from './ledger.ts';
import { eventOf, type Intent } from './random-calls.ts';

const BEGINNING = 1_800_000_000_000;
const BETWEEN_MS = 700;
/** More turns than that after a hang-up, and the call would never end. */
const LAST_TURNS = 4 * LIMITS.requestsInARow;

const facts: Facts = {
  caller: { number: '+4312345678', anonymous: false, country: 'AT', contact: null },
  call: { dialled: '100', reference: '20774139', language: '' },
};

/** A call of the flow `main` through all intents, then hung up and brought to its end; throws when it has none. */
export function playCall(options: {
  program: Program;
  plan: readonly Intent[];
  /** What a service answers to the request that is awaited. */
  answer: (state: State, nth: number) => ServiceAnswer;
  /** What happens to the state between two turns. */
  between: (state: State) => State;
  /** Sees every turn. */
  look?: (turn: Turn) => void;
}): { turns: Turn[]; ledger: Ledger } {
  const { program, plan, answer, between, look } = options;
  const ledger = new Ledger();
  const turns: Turn[] = [];
  let at = BEGINNING;
  let state = freshState('main');
  const take = (event: CallEvent) => {
    const turn = advance(program, state, event);
    turns.push(turn);
    ledger.enter(turn);
    look?.(turn);
    state = between(turn.state);
  };
  const answered = (nth: number): CallEvent => ({
    kind: 'answer',
    at,
    id: state.pending?.id ?? '',
    answer: answer(state, nth),
  });
  take({ kind: 'started', at, facts });
  for (const [index, intent] of plan.entries()) {
    at += BETWEEN_MS;
    const event =
      intent.do === 'answer' && intent.kind !== 'error' ? answered(index) : eventOf(intent, state, at, `leg${index}`);
    ledger.hear(event, state);
    take(event);
  }
  take({ kind: 'hungUp', at });
  for (let turn = 0; state.phase !== 'ended'; turn++) {
    if (turn > LAST_TURNS) throw new Error('a call whose caller is gone does not end');
    take(answered(turn));
  }
  return { turns, ledger };
}
