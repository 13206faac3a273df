import { again, gather, gatherDigits, loop, type Run, request, say, set, value } from '@callwright/flow/sdk';
import { upTo } from '../conversation/up-to.ts';
import { callbacks } from '../services/index.ts';
import type { Offering } from './config.ts';

const TYPED = { min: 3, max: 20, terminator: '#', betweenSeconds: 4 } as const;

/** A number that can be called; null: the caller gave none; `failed`: nobody can say. */
export type Chosen = { readonly number: string } | null | 'failed';

/** The caller's own number, if they agree to it or say nothing against it; else, or if it must be another, one that they type. */
export function* chooseNumber(config: Offering, another: boolean): Run<Chosen> {
  const { number, tries, seconds } = config;
  const own = String((yield* value({ cel: 'caller.number' })) ?? '');
  if (own === '' || another) return yield* typeNumber(config);
  yield* set('callback', { number: own });
  const pressed = yield* upTo(tries, function* () {
    yield* say(number.own);
    const heard = yield* gather({ keys: [number.rightKey, number.otherKey], seconds });
    return heard.kind === 'key' ? heard.key : null;
  });
  return pressed === number.otherKey && pressed !== number.rightKey ? yield* typeNumber(config) : { number: own };
}

/** Asks for a number until one that can be called is confirmed. */
function* typeNumber({ number, tries, seconds }: Offering): Run<Chosen> {
  return yield* loop(1, function* (attempt) {
    yield* say(number.ask);
    const typed = yield* gatherDigits({ digits: TYPED, seconds: seconds * 2 });
    if (typed.kind === 'silence') return attempt < tries ? again(attempt + 1) : null;
    const checked = yield* request(callbacks, { do: 'check', number: typed.digits });
    if (checked.kind === 'error') return 'failed';
    if (checked.kind !== 'number') {
      yield* say(number.wrong);
      return attempt < tries ? again(attempt + 1) : null;
    }
    yield* set('callback', { number: checked.number });
    const pressed = yield* upTo(tries, function* () {
      yield* say(number.readBack);
      const heard = yield* gather({ keys: [number.rightKey, number.otherKey], seconds });
      return heard.kind === 'key' ? heard.key : null;
    });
    // Whoever says nothing has heard it; who corrects it gets as many turns as who mistypes.
    if (pressed !== number.otherKey || pressed === number.rightKey) return { number: checked.number };
    return attempt < tries + 1 ? again(attempt + 1) : null;
  });
}
