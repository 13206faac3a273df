import { type Frozen, LANGUAGE_PATTERN } from '@callwright/flow/document';
import {
  again,
  defineNode,
  gather,
  KeyField,
  loop,
  PromptField,
  press,
  type Run,
  say,
  silence,
} from '@callwright/flow/sdk';
import { type Static, Type } from 'typebox';

const exact = { additionalProperties: false };

const option = Type.Object(
  {
    key: KeyField(),
    /** Names the way out on the canvas. */
    label: Type.String({ minLength: 1, maxLength: 60 }),
    /** This option's own sentence: "For returns, press 2." */
    say: Type.Optional(PromptField()),
    /** What callers may say instead, by language, where the phone connection understands speech. */
    words: Type.Optional(
      Type.Record(
        Type.String({ pattern: LANGUAGE_PATTERN }),
        Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 20 }),
        { 'x-more': true },
      ),
    ),
  },
  exact,
);

const config = Type.Object(
  {
    prompt: PromptField(),
    options: Type.Array(option, { minItems: 1, maxItems: 12 }),
    /** After `prompt`, the options' own sentences are said in their order. */
    compose: Type.Boolean({ default: false }),
    /** "Or stay on the line": saying nothing is a choice, not a mistake. */
    stay: Type.Boolean({ default: false }),
    seconds: Type.Integer({ minimum: 1, maximum: 60, default: 6 }),
    tries: Type.Integer({ minimum: 1, maximum: 5, default: 2 }),
    wrongKey: Type.Optional(PromptField({ 'x-more': true })),
    silence: Type.Optional(PromptField({ 'x-more': true })),
    /** Says everything again; doesn't count as a try. */
    repeatKey: Type.Optional(KeyField({ 'x-more': true })),
  },
  exact,
);
type Menu = Static<typeof config>;

function* offer(
  menu: Pick<Menu, 'prompt' | 'compose'> & { readonly options: readonly Pick<Menu['options'][number], 'say'>[] },
): Run<void> {
  yield* say(menu.prompt);
  if (!menu.compose) return;
  for (const option of menu.options) if (option.say) yield* say(option.say);
}

/** What may be said instead of the keys; nothing where no option has words, so that the call's state stays small. */
function wordsOf(
  options: readonly { readonly key: string; readonly words?: Readonly<Record<string, readonly string[]>> }[],
) {
  const spoken = options.filter(({ words }) => words !== undefined);
  if (spoken.length === 0) return {};
  return { words: Object.fromEntries(spoken.map(({ key, words }) => [key, Object.values(words ?? {}).flat()])) };
}

/** One round. A function of its own, for a generator closure made anew costs more than the rest of a replay. */
function* ask(config: Frozen<Menu>, attempt: number) {
  yield* offer(config);
  const heard = yield* gather({ keys: keysOf(config), seconds: config.seconds, ...wordsOf(config.options) });
  if (heard.kind === 'key') return heard.key === config.repeatKey ? again(attempt) : heard.key;
  const silent = heard.kind === 'silence';
  if (silent && config.stay) return 'noInput';
  if (attempt >= config.tries) return silent ? 'noInput' : 'noMatch';
  const hint = silent ? config.silence : config.wrongKey;
  if (hint) yield* say(hint);
  return again(attempt + 1);
}

function keysOf({ options, repeatKey }: Frozen<Menu>) {
  const keys = options.map((option) => option.key);
  return repeatKey === undefined ? keys : [...keys, repeatKey];
}

const orders = { key: '1', label: 'Orders', say: { text: { en: 'For orders, press 1.' } } } as const;
const returns = { key: '2', label: 'Returns', say: { text: { en: 'For returns, press 2.' } } } as const;
const shop = {
  prompt: { text: { en: 'Thanks for calling.' } },
  options: [orders, returns],
  compose: true,
  stay: false,
  seconds: 6,
  tries: 2,
  wrongKey: { text: { en: "That key isn't on offer." } },
};

/** Offers keys and waits for one. */
export default defineNode({
  type: 'menu',
  version: 1,
  category: 'ask',
  icon: 'keypad',
  config,
  initial: {
    prompt: { text: {} },
    options: [{ key: '1', label: '1' }],
    compose: false,
    stay: false,
    seconds: 6,
    tries: 2,
  },
  exits: (config) => [...config.options.map((option) => option.key), 'noInput', 'noMatch'],
  exitLabel: (config, exit) => config.options.find((option) => option.key === exit)?.label,
  summary: ({ options }) => ({
    key: 'offers',
    values: { options: options.map(({ key, label }) => (label === key ? key : `${key} ${label}`)) },
  }),
  rules: ({ options, compose, repeatKey }) => [
    ...options.flatMap((option, i) =>
      compose && !option.say ? [{ path: ['options', i, 'say'], key: 'optionWithoutSentence' }] : [],
    ),
    ...(options.some((option) => option.key === repeatKey) ? [{ path: ['repeatKey'], key: 'repeatKeyTaken' }] : []),
  ],
  run: ({ config }) => loop(1, (attempt) => ask(config, attempt)),
  examples: [
    { title: 'the second choice', config: shop, steps: [press('2')], exit: '2' },
    { title: 'a wrong key, then the right one', config: shop, steps: [press('7'), press('1')], exit: '1' },
    { title: 'silence twice', config: shop, steps: [silence(), silence()], exit: 'noInput' },
    { title: 'a wrong key twice', config: shop, steps: [press('7'), press('8')], exit: 'noMatch' },
    { title: 'staying on the line', config: { ...shop, stay: true }, steps: [silence()], exit: 'noInput' },
    {
      title: 'hearing it again is no try',
      config: { ...shop, tries: 1, repeatKey: '*' },
      steps: [press('*'), press('*'), press('1')],
      exit: '1',
    },
    {
      title: 'a text that names something unknown',
      config: { ...shop, prompt: { text: { en: 'Hello {{ nobody }}.' } } },
      steps: [],
      exit: 'error',
    },
    { title: 'hanging up instead', config: shop, steps: [{ hangsUp: true }], exit: 'hangup' },
  ],
});
