import { defineNode, request } from '@callwright/flow/sdk';
import { detailsOf } from '../conversation/ticket-fields.ts';
import { queues, type Refusal } from '../services/index.ts';
import { config, type Queueing } from './config.ts';
import { examples } from './examples.ts';
import { FIRST_ANNOUNCEMENT } from './first-texts.ts';
import { standIn } from './stand-in.ts';
import { waitInLine } from './wait-in-line.ts';

/** The way out of whoever can't wait, once what helps has been tried. */
function* refused(config: Queueing, { why, instead }: Refusal) {
  return why === 'nobody' && instead !== undefined ? yield* standIn(config, instead) : why;
}

/** Lets a caller wait for an agent, talk with them, and go on when they have hung up. */
export default defineNode({
  type: 'queue',
  version: 1,
  category: 'connect',
  icon: 'queue',
  config,
  initial: {
    queue: 'service',
    announcement: { prompt: FIRST_ANNOUNCEMENT, atOnce: true, everySeconds: 60 },
    leaveKeys: [],
    hears: 'music',
    maxSeconds: 720,
    priority: 0,
  },
  exits: ({ leaveKeys }) => [
    'answered',
    'timeout',
    'full',
    'closed',
    'nobody',
    ...new Set(leaveKeys.map(({ exit }) => exit)),
  ],
  exitLabel: ({ leaveKeys }, exit) => leaveKeys.find((one) => one.exit === exit)?.label,
  summary: ({ queue, leaveKeys }) => ({
    key: leaveKeys.length === 0 ? 'waits' : 'waitsOrLeaves',
    values: { queue, keys: leaveKeys.map(({ key, label }) => `${key} ${label}`) },
  }),
  rules: ({ leaveKeys, announcement }) => [
    ...leaveKeys.flatMap(({ key }, i) =>
      leaveKeys.slice(0, i).some((earlier) => earlier.key === key)
        ? [{ path: ['leaveKeys', i, 'key'], key: 'keyTwice' }]
        : [],
    ),
    ...(leaveKeys.length > 0 && announcement === undefined ? [{ path: ['announcement'], key: 'keysUntold' }] : []),
  ],
  *run({ config, at }) {
    const details = yield* detailsOf(config);
    const place = yield* request(queues, { do: 'enter', queue: config.queue, ...details });
    if (place.kind === 'error' || place.kind === 'gone') return 'error';
    if (place.kind === 'refused') return yield* refused(config, place);
    const { handle, position, estimateMs } = place;
    const stay = { handle, since: at, until: at + config.maxSeconds * 1000 };
    const outcome = yield* waitInLine(config, stay, { position, estimateMs });
    return typeof outcome === 'string' ? outcome : yield* refused(config, outcome);
  },
  examples,
});
