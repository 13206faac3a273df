import { again, defineNode, gather, loop, type Run, request, say, set } from '@callwright/flow/sdk';
import { FIRST_CONFIRM, talkBack } from '../conversation/talk-back.ts';
import { detailsOf } from '../conversation/ticket-fields.ts';
import { upTo } from '../conversation/up-to.ts';
import { callbacks } from '../services/index.ts';
import { chooseNumber } from './choose-number.ts';
import { chooseTime } from './choose-time.ts';
import { config, type Offering } from './config.ts';
import { examples } from './examples.ts';
import { FIRST_TEXTS } from './first-texts.ts';

/** How often what was agreed may turn out not to work. */
const ROUNDS = 3;

function* accepts({ offer, tries, seconds }: Offering): Run<boolean> {
  if (offer === undefined) return true;
  const pressed = yield* upTo(tries, function* () {
    yield* say(offer.prompt);
    const heard = yield* gather({ keys: [offer.yesKey, offer.noKey], seconds });
    return heard.kind === 'key' ? heard.key : null;
  });
  return pressed === offer.yesKey;
}

/** Settles that somebody is called back: under which number, when, and with which place in the line. */
export default defineNode({
  type: 'callback',
  version: 1,
  category: 'connect',
  icon: 'callback',
  config,
  initial: {
    queue: 'service',
    number: {
      own: FIRST_TEXTS.own,
      ask: FIRST_TEXTS.ask,
      readBack: FIRST_TEXTS.readBack,
      wrong: FIRST_TEXTS.wrong,
      rightKey: '1',
      otherKey: '2',
    },
    kept: FIRST_TEXTS.kept,
    already: FIRST_TEXTS.already,
    confirm: { prompt: FIRST_CONFIRM, key: '1' },
    place: 'keep',
    tries: 2,
    seconds: 6,
    priority: 0,
  },
  exits: ['kept', 'already', 'noNumber', 'declined', 'talked'],
  later: ['talked'],
  summary: ({ queue, times }) => ({ key: times === undefined ? 'soon' : 'atTime', values: { queue } }),
  rules: ({ number, offer }) => [
    ...(number.rightKey === number.otherKey ? [{ path: ['number', 'otherKey'], key: 'sameKey' }] : []),
    ...(offer !== undefined && offer.yesKey === offer.noKey ? [{ path: ['offer', 'noKey'], key: 'sameKey' }] : []),
  ],
  *run({ config, later }) {
    if (later) return yield* talkBack(config.confirm);
    if (!(yield* accepts(config))) return 'declined';
    const first: { round: number; another: boolean } = { round: 1, another: false };
    return yield* loop(first, function* ({ round, another }) {
      const chosen = yield* chooseNumber(config, another);
      if (chosen === 'failed') return 'error';
      if (chosen === null) return 'noNumber';
      const { number } = chosen;
      const slot = yield* chooseTime(config, number);
      if (slot === 'failed') return 'error';
      if (slot === 'none') return 'declined';
      const details = yield* detailsOf(config);
      const keepPlace = config.place === 'keep';
      const answer = yield* request(callbacks, { do: 'ask', queue: config.queue, number, keepPlace, slot, ...details });
      switch (answer.kind) {
        case 'kept':
          yield* set('callback', { number, reference: answer.reference, ...slot });
          if (config.kept) yield* say(config.kept);
          return 'kept';
        case 'already':
          if (config.already) yield* say(config.already);
          return 'already';
        case 'refused':
          if (answer.why === 'unknown-queue') return 'error';
          if (answer.why === 'number') yield* say(config.number.wrong);
          if (round < ROUNDS) return again({ round: round + 1, another: another || answer.why === 'number' });
          return answer.why === 'number' ? 'noNumber' : 'declined';
        default:
          return 'error';
      }
    });
  },
  examples,
});
