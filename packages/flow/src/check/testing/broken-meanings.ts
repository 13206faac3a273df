import { at, drop, type Loose, put } from './document-changes.ts';

type Change = readonly [name: string, change: (document: Loose) => void];

const node = (type: string, config: Loose, next: Loose) => ({ type, version: 1, config, next });
const config = (id: string, ...path: readonly (string | number)[]) => ['nodes', id, 'config', ...path] as const;
const condition = (cel: string) => put(cel, ...config('known', 'condition', 'cel'));
const english = (text: string) => put(text, ...config('sorry', 'prompt', 'text', 'en'));
const silent = { text: { en: '', de: ' ' } };

const circle =
  (...ids: readonly string[]) =>
  (document: Loose) => {
    const prompt = { text: { en: 'Round', de: 'Rund' } };
    ids.forEach((id, index) => {
      at(document, 'nodes')[id] = node('speak', { prompt }, { next: ids[(index + 1) % ids.length] });
    });
    at(document, 'nodes', 'welcome', 'next').next = ids[0];
  };

/** Documents of the right shape that would strand a caller, lead nowhere, or say what must not be said. */
export const brokenMeanings: readonly Change[] = [
  ['starts nowhere', put('nowhere', 'start')],
  ['has no steps', put({}, 'nodes')],
  ['leads nowhere after hanging up', put('nowhere', 'onHangup')],
  ['leads nowhere after a failure', put('nowhere', 'onError')],
  ['a way out leads nowhere', put('nowhere', 'nodes', 'menu', 'next', '1')],
  ['the way out for failures leads nowhere', put('nowhere', 'nodes', 'hours', 'next', 'error')],
  ['a way out that the step has not got', put('bye', 'nodes', 'menu', 'next', '7')],
  ['a way out of a step that ends the call', put('bye', 'nodes', 'bye', 'next', 'next')],
  ['a way out named after a key is not connected', drop('nodes', 'menu', 'next', '2')],
  ['nothing is said about silence', drop('nodes', 'menu', 'next', 'noInput')],
  ['no way out is connected', put({}, 'nodes', 'menu', 'next')],
  ['a branch of the hours is not connected', drop('nodes', 'hours', 'next', 'lunch')],
  ['a step talks to itself for ever', circle('round')],
  ['two steps talk to each other for ever', circle('one', 'other')],
  ['nine steps go round for ever', circle(...'abcdefghi')],
  ['a decision asks itself', put('known', 'nodes', 'known', 'next', 'yes')],
  ['closed hours ask again', put('hours', 'nodes', 'closed', 'next', 'next')],
  ['an unknown kind of step', put('teleport', 'nodes', 'welcome', 'type')],
  ['an unknown version of a kind of step', put(99, 'nodes', 'welcome', 'version')],
  [
    'the same key twice',
    put(
      [1, 1].map(() => ({ key: '1', label: 'One' })),
      ...config('menu', 'options'),
    ),
  ],
  ['a key that no telephone has', put('A', ...config('menu', 'options', 0, 'key'))],
  ['no choices', put([], ...config('menu', 'options'))],
  ['more tries than the step allows', put(99, ...config('menu', 'tries'))],
  ['half a try', put(1.5, ...config('menu', 'tries'))],
  ['a way out called error', put(['error'], ...config('hours', 'branches'))],
  ['the same branch twice', put(['open', 'open'], ...config('hours', 'branches'))],
  ['an unfinished condition', condition('tries ==')],
  ['an unclosed bracket', condition('(tries == 3')],
  ['an unclosed quotation mark', condition('name == "Ann')],
  ['a text compared with a number', condition('name == 3')],
  ['a number as condition', condition('tries + 1')],
  ['an unknown variable', condition('tires == 3')],
  ['an unknown fact about the caller', condition('caller.age > 3')],
  ['an unknown function', condition('weather(name) == "rain"')],
  ['an assignment', condition('tries = 3')],
  ['JavaScript', condition('(() => true)()')],
  ['brackets without end', condition('('.repeat(900))],
  ['a calculation that is none', put('"a" - 1', ...config('count', 'value', 'cel'))],
  ['an unclosed part of a text', english('Hello {{ name')],
  ['an empty part of a text', english('Hello {{ }}')],
  ['an unknown name in a text', english('Hello {{ nobody }}')],
  ['a list in a text', english('Hello {{ [1, 2] }}')],
  ['a secret in a text', english('Your PIN is {{ pin }}')],
  ['a secret in a text by a detour', english('Your PIN is {{ digits(pin + "") }}')],
  ['an unknown name in a mail', put('{{ nobody }}', ...config('colleague', 'subject'))],
  ['a text in no language', put(silent, ...config('sorry', 'prompt'))],
  ['no texts at all', put({ text: {} }, ...config('sorry', 'prompt'))],
  ['a text in no language that there is', put({ text: { english: 'x' } }, ...config('sorry', 'prompt'))],
  ['a variable that is not there is written', put('missing', ...config('count', 'variable'))],
  ['a variable called caller', put({ type: 'string' }, 'variables', 'caller')],
  ['a variable called while', put({ type: 'string' }, 'variables', 'while')],
  ['a variable called true', put({ type: 'string' }, 'variables', 'true')],
  ['a variable that begins with a number', put({ type: 'string' }, 'variables', '1st')],
  ['a number that is a text', put('three', 'variables', 'tries', 'default')],
  ['a text that is a number', put(3, 'variables', 'name', 'default')],
  ['a list that is a map', put({ type: 'list', default: {} }, 'variables', 'name')],
  ['a map that is a list', put({ type: 'map', default: [] }, 'variables', 'order')],
  ['yes or no that is neither', put({ type: 'boolean', default: 'yes' }, 'variables', 'name')],
  ['a day that no calendar has', put('2026-02-30', 'variables', 'placed', 'default')],
  ['a day in words', put('tomorrow', 'variables', 'placed', 'default')],
  ['hours that are not there', put('midnight', ...config('hours', 'schedule'))],
  ['a box that is not there', put({ box: 'attic' }, 'fallback')],
  ['a fallback number that is none', put({ number: 'reception' }, 'fallback')],
  ['a recording that is not there', put('missing', ...config('welcome', 'prompt', 'audio'))],
  ['a recording outside of the library', put('../secret', ...config('welcome', 'prompt', 'audio'))],
  ['a part that is not there', put('missing', ...config('number', 'flow'))],
  ['a part that is this flow', put('shop', ...config('number', 'flow'))],
  ['an end of a part without a way out', put(['found'], ...config('number', 'ends'))],
  ['a destination that is no number', put('reception', ...config('colleague', 'number'))],
  ['an empty destination', put('', ...config('colleague', 'number'))],
  ['a time zone that is not there', put('Europe/Atlantis', 'timeZone')],
  ['a time zone that is an offset', put('+01:00', 'timeZone')],
  ['the same language twice', put(['en', 'en'], 'languages')],
  ['no language', put([], 'languages')],
  ['a language that is none', put(['Klingon'], 'languages')],
  ['a recording that nobody agreed to', put(node('tape', { on: true }, { next: 'menu' }), 'nodes', 'count')],
  ['a document of a later version', put(2, 'callwright')],
  ['an id with a space', put('my shop', 'id')],
  ['an empty title', put('', 'title')],
  ['a title without end', put('x'.repeat(5000), 'title')],
  ['a card off the canvas', put({ x: 1e9, y: 0 }, 'canvas', 'menu')],
  ['a note without a size', drop('notes', 0, 'width')],
  ['a step with a name in capitals', put(node('finish', {}, {}), 'nodes', 'Bye')],
  ['a step with a path as its name', put(node('finish', {}, {}), 'nodes', '../bye')],
  ['a step with an empty name', put(node('finish', {}, {}), 'nodes', '')],
  ['an empty way out', put('bye', 'nodes', 'menu', 'next', '')],
];
