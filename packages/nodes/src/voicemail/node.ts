import { again, defineNode, gather, loop, record, request, say } from '@callwright/flow/sdk';
import { messages } from '../services/messages.ts';
import { config } from './config.ts';
import { examples } from './examples.ts';

/**
 * Takes a message into a box. It is put there before the caller is asked whether to keep it, and a new one takes its
 * place: whoever hangs up at any moment after speaking has left a message.
 */
export default defineNode({
  type: 'voicemail',
  version: 1,
  category: 'record',
  icon: 'voicemail',
  config,
  initial: {
    box: 'messages',
    prompt: { text: {} },
    beep: true,
    maxSeconds: 180,
    minSeconds: 2,
    silenceSeconds: 5,
  },
  exits: ['left', 'tooShort'],
  summary: ({ box, review }) => ({ key: review ? 'takesAndAsks' : 'takes', values: { box } }),
  rules: ({ review }) =>
    review !== undefined && review.keepKey === review.againKey
      ? [{ path: ['review', 'againKey'], key: 'sameKey' }]
      : [],
  *run({ config }) {
    const { box, review } = config;
    const none: { kept: string | null } = { kept: null };
    return yield* loop(none, function* ({ kept }) {
      yield* say(config.prompt);
      const { maxSeconds, silenceSeconds, beep } = config;
      const said = yield* record({ maxSeconds, silenceSeconds, beep });
      if (said.kind === 'nothing' || said.seconds < config.minSeconds) return kept === null ? 'tooShort' : 'left';
      const { ref: recording, seconds } = said;
      const replaces = kept === null ? {} : { replaces: kept };
      const answer = yield* request(messages, { box, recording, seconds, ...replaces });
      if (answer.kind === 'error') return 'error';
      if (review === undefined || said.by === 'hangup') return 'left';
      yield* say(review.prompt);
      const heard = yield* gather({ keys: [review.keepKey, review.againKey], seconds: review.seconds });
      // Who answers nothing has said what there was to say.
      return heard.kind === 'key' && heard.key !== review.keepKey ? again({ kept: answer.reference }) : 'left';
    });
  },
  examples,
});
