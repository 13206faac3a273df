import { LANGUAGE_PATTERN } from '@callwright/flow/document';
import {
  again,
  defineNode,
  gather,
  KeyField,
  loop,
  NameField,
  post,
  press,
  sayLiterally,
  set,
  silence,
  value,
} from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { contacts } from '../services/contacts.ts';

const exact = { additionalProperties: false };

const spokenLanguage = Type.Object(
  {
    language: Type.String({ pattern: LANGUAGE_PATTERN }),
    key: KeyField(),
    /** Said in this language itself: "Für Deutsch drücken Sie die 2." */
    say: Type.String({ minLength: 1, maxLength: 500 }),
    audio: Type.Optional(NameField('prompt', { 'x-more': true })),
    /** ISO codes of countries whose callers hear this language first, and get it when they press nothing. */
    countries: Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), { maxItems: 50, default: [], 'x-more': true }),
  },
  exact,
);

const config = Type.Object(
  {
    languages: Type.Array(spokenLanguage, { minItems: 1, maxItems: 10 }),
    seconds: Type.Integer({ minimum: 1, maximum: 60, default: 6 }),
    /** The number's next call is not asked again. */
    remember: Type.Boolean({ default: true }),
    tries: Type.Integer({ minimum: 1, maximum: 5, default: 1, 'x-more': true }),
  },
  exact,
);

const REMEMBERED = { cel: 'caller.contact == null ? dyn("") : caller.contact.?language.orValue("")' };

const german = {
  language: 'de',
  key: '1',
  say: 'Für Deutsch drücken Sie die 1.',
  countries: ['DE', 'AT', 'CH'],
} as const;
const english = { language: 'en', key: '2', say: 'For English, press 2.', countries: [] } as const;
const two = { languages: [english, german], seconds: 6, remember: true, tries: 1 };
const fromVienna = { caller: { number: '+4315550100', country: 'AT' } };

/** Lets callers choose the language of everything that follows, and remembers it for their next call. */
export default defineNode({
  type: 'language',
  version: 1,
  category: 'ask',
  icon: 'language',
  config,
  initial: {
    ...two,
    languages: [
      { ...english, key: '1', say: 'For English, press 1.' },
      { ...german, key: '2', say: 'Für Deutsch drücken Sie die 2.' },
    ],
  },
  exits: ['done'],
  summary: ({ languages }) => ({
    key: 'offers',
    values: { languages: languages.map(({ key, language }) => `${key} ${language}`) },
  }),
  rules: ({ languages }) =>
    languages.flatMap(({ key, language }, i) => [
      ...(languages.findIndex((other) => other.key === key) < i
        ? [{ path: ['languages', i, 'key'], key: 'keyTwice' }]
        : []),
      ...(languages.findIndex((other) => other.language === language) < i
        ? [{ path: ['languages', i, 'language'], key: 'languageTwice' }]
        : []),
    ]),
  *run({ config }) {
    const { languages } = config;
    const country = yield* value<string>({ cel: 'caller.country' });
    const home = languages.find((one) => one.countries.includes(country)) ?? languages[0];
    if (home === undefined) return 'error';
    if (config.remember) {
      const remembered = yield* value(REMEMBERED);
      const known = languages.find((one) => one.language === remembered);
      if (known !== undefined) {
        yield* set('call.language', known.language);
        return 'done';
      }
    }
    const offered = [home, ...languages.filter((one) => one !== home)];
    const chosen = yield* loop(1, function* (attempt) {
      for (const { language, say, audio } of offered) {
        yield* sayLiterally({ text: { [language]: say }, ...(audio === undefined ? {} : { audio }) });
      }
      const heard = yield* gather({ keys: offered.map((one) => one.key), seconds: config.seconds });
      if (heard.kind === 'key') return offered.find((one) => one.key === heard.key)?.language ?? null;
      return attempt < config.tries ? again(attempt + 1) : null;
    });
    yield* set('call.language', chosen ?? home.language);
    const number = yield* value<string>({ cel: 'caller.number' });
    if (config.remember && chosen !== null && number !== '') yield* post(contacts, { number, language: chosen });
    return 'done';
  },
  examples: [
    { title: 'English by key', config: two, given: fromVienna, steps: [press('2')], exit: 'done' },
    {
      title: 'silence: the language of the caller’s country',
      config: two,
      given: fromVienna,
      steps: [silence()],
      exit: 'done',
    },
    { title: 'a wrong key from somewhere else: the first language', config: two, steps: [press('7')], exit: 'done' },
    { title: 'silence, asked again', config: { ...two, tries: 2 }, steps: [silence(), press('1')], exit: 'done' },
    {
      title: 'remembered from the last call: not asked',
      config: two,
      given: { caller: { number: '+4315550100', contact: { language: 'en' } } },
      steps: [],
      exit: 'done',
    },
    {
      title: 'known, but nothing remembered: asked',
      config: two,
      given: { caller: { number: '+4315550100', contact: { name: 'Ada' } } },
      steps: [press('1')],
      exit: 'done',
    },
    { title: 'hanging up instead', config: two, steps: [{ hangsUp: true }], exit: 'hangup' },
  ],
});
