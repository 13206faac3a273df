import {
  consent,
  defineNode,
  gather,
  hangsUp,
  KeyField,
  PromptField,
  press,
  recording,
  say,
  silence,
  watch,
} from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { upTo } from '../conversation/up-to.ts';

const config = Type.Object(
  {
    /** Purpose, how long it is kept, the two keys, how to revoke: exactly what callers hear is what they agreed to. */
    prompt: PromptField(),
    yesKey: KeyField({ default: '1' }),
    noKey: KeyField({ default: '2' }),
    seconds: Type.Integer({ minimum: 2, maximum: 30, default: 6 }),
    startNow: Type.Boolean({ default: false }),
    /** Pressed at any time later, it ends the recording and takes the yes back. */
    revokeKeys: Type.String({ pattern: '^\\*[0-9]{1,2}$', default: '*9', 'x-more': true }),
    /** Silence and wrong keys are asked about again so many times before they count as no. */
    tries: Type.Integer({ minimum: 1, maximum: 3, default: 1, 'x-more': true }),
  },
  { additionalProperties: false },
);

const example = {
  prompt: { text: { en: 'May we record this call for training? Yes: 1. No: 2. Press star 9 at any time to stop it.' } },
  yesKey: '1',
  noKey: '2',
  seconds: 6,
  startNow: false,
  revokeKeys: '*9',
  tries: 1,
} as const;

/** Asks whether the call may be recorded. Fails closed: whatever isn't the key for yes is a no. */
export default defineNode({
  type: 'recording-consent',
  version: 1,
  category: 'record',
  icon: 'consent',
  config,
  initial: { ...example, prompt: { text: {} } },
  exits: ['granted', 'refused'],
  summary: ({ yesKey, noKey, startNow }) => ({ key: startNow ? 'asksAndStarts' : 'asks', values: { yesKey, noKey } }),
  rules: ({ yesKey, noKey }) => [
    ...(yesKey === noKey ? [{ path: ['noKey'], key: 'sameKey' }] : []),
    ...(yesKey === '*' ? [{ path: ['yesKey'], key: 'starKey' }] : []),
    ...(noKey === '*' ? [{ path: ['noKey'], key: 'starKey' }] : []),
  ],
  *run({ config }) {
    const { yesKey, noKey, seconds } = config;
    const pressed = yield* upTo(config.tries, function* () {
      yield* say(config.prompt);
      const heard = yield* gather({ keys: [yesKey, noKey], seconds, bargeIn: false });
      return heard.kind === 'key' ? heard.key : null;
    });
    if (pressed !== yesKey || yesKey === noKey) {
      yield* consent('refused');
      // An earlier yes of this call may have started one.
      yield* recording('stop');
      return 'refused';
    }
    yield* consent('granted');
    yield* watch(config.revokeKeys, [{ verb: 'revokeConsent' }]);
    if (config.startNow) {
      const started = yield* recording('start');
      if (started.kind === 'refused') return 'refused';
    }
    return 'granted';
  },
  examples: [
    { title: 'the key for yes', config: example, steps: [press('1')], exit: 'granted' },
    {
      title: 'the key for yes starts the recording',
      config: { ...example, startNow: true },
      steps: [press('1')],
      exit: 'granted',
    },
    { title: 'the key for no', config: example, steps: [press('2')], exit: 'refused' },
    { title: 'silence is a no', config: example, steps: [silence()], exit: 'refused' },
    { title: 'a wrong key is a no', config: example, steps: [press('7')], exit: 'refused' },
    {
      title: 'silence, asked again, then yes',
      config: { ...example, tries: 2 },
      steps: [silence(), press('1')],
      exit: 'granted',
    },
    { title: 'hanging up instead', config: example, steps: [hangsUp()], exit: 'hangup' },
    {
      title: 'a text that names something unknown: nobody was asked, so nobody agreed',
      config: { ...example, prompt: { text: { en: 'May we record this, {{ nobody }}?' } } },
      steps: [],
      exit: 'error',
    },
  ],
});
