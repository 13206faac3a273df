import { compareFlows } from '@callwright/flow/diff';
import type { Flow } from '@callwright/flow/document';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { nameOfLanguage } from '../../i18n/format.ts';
import { resources } from '../../i18n/resources.ts';
import { nodeTypes, textsIn } from '../../nodes/use-node-texts.ts';
import { entriesOf } from '../model/entries.ts';
import { entryLines, entryTitle } from './entry-words.ts';
import { type Speaker, stepNames } from './speaker.ts';

const flow: Flow = {
  callwright: 1,
  id: 'front-desk',
  title: 'Front desk',
  languages: ['en', 'de'],
  variables: {},
  start: 'hours',
  nodes: {
    hours: {
      type: 'opening-hours',
      version: 1,
      config: { schedule: 'office', branches: ['open', 'closed'] },
      next: { open: 'menu', closed: 'bye' },
    },
    menu: {
      type: 'menu',
      version: 1,
      title: 'Front menu',
      config: {
        prompt: { text: { en: 'Rooms: 1.', de: 'Zimmer: 1.' } },
        options: [
          { key: '1', label: 'Rooms' },
          { key: '2', label: 'Kitchen' },
        ],
        compose: false,
        seconds: 6,
        tries: 2,
      },
      next: { '1': 'bye', '2': 'bye' },
    },
    bye: { type: 'hangup', version: 1, config: {}, next: {} },
  },
  canvas: {},
};

let t: Speaker['t'];
beforeAll(async () => {
  const i18n = i18next.createInstance();
  await i18n.init({ lng: 'en', resources, defaultNS: 'versions', interpolation: { escapeValue: false } });
  t = i18n.getFixedT('en', 'versions') as Speaker['t'];
});

/** What is said of an edit: titles, each with its lines. */
function said(edit: (copy: Flow) => void): readonly unknown[] {
  const after = structuredClone(flow);
  edit(after);
  const texts = textsIn('en');
  const names = {
    schedules: [
      { name: 'office', title: 'The office' },
      { name: 'shop', title: 'The shop' },
    ],
    boxes: [{ name: 'desk', title: 'Desk' }],
  };
  const speaker: Speaker = {
    t,
    texts,
    types: nodeTypes,
    names: { lists: [], flows: [], prompts: [], queues: [], ...names } as unknown as NonNullable<Speaker['names']>,
    languageName: (tag) => nameOfLanguage('en', tag),
    stepName: stepNames({ t, texts, names: undefined }, flow, after),
  };
  return entriesOf(flow, after, compareFlows(flow, after)).map((entry) => [
    entryTitle(speaker, entry),
    ...entryLines(speaker, entry, after.languages).map(
      ({ label, before, after: now }) => `${label}: ${before} → ${now}`,
    ),
  ]);
}
const config = (copy: Flow, step: string) => copy.nodes[step]?.config as Record<string, never>;

describe('what changed, in the words of the screen', () => {
  it('calls fields, choices and languages as the form does', () => {
    const words = said((copy) => {
      Object.assign(config(copy, 'menu'), {
        prompt: { text: { en: 'Rooms: press 1.', de: 'Zimmer: 1.' } },
        options: [
          { key: '2', label: 'Bar' },
          { key: '1', label: 'Rooms' },
          { key: '3', label: 'Garage' },
        ],
        compose: true,
        seconds: 8,
      });
    });
    expect(words).toEqual([
      [
        'Front menu',
        "Say the choices' sentences one after another: no → yes",
        'Choices › 2 Bar › Name: Kitchen → Bar',
        'Choices › 3 Garage: null → 3 · Garage',
        'Choices: order: 1 · Rooms, 2 · Bar → 2 · Bar, 1 · Rooms',
        'What callers hear (English): Rooms: 1. → Rooms: press 1.',
        'Seconds to choose: 6 → 8',
      ],
    ]);
  });

  it('calls what is referred to by name by its title, and steps by theirs', () => {
    const words = said((copy) => {
      Object.assign(config(copy, 'hours'), { schedule: 'shop' });
      if (copy.nodes.menu !== undefined) {
        copy.nodes.menu.title = 'Desk menu';
        copy.nodes.menu.next = { '1': 'menu', noMatch: 'bye' };
      }
      copy.start = 'menu';
      copy.languages = ['en', 'de', 'hu'];
      copy.fallback = { box: 'desk' };
      copy.variables = { tries: { type: 'number', default: 3 } };
    });
    expect(words).toEqual([
      ['Last resort', ': null → Desk'],
      ['Languages that callers hear', ': null → Hungarian'],
      ['Calls begin at', ': Opening hours → Desk menu'],
      ['Variable tries', expect.stringContaining('null → ')],
      ['Opening hours', 'Opening hours: The office → The shop'],
      [
        'Desk menu',
        'Name of the step: Front menu → Desk menu',
        'Way out “1 Rooms”: leads to Hang up → leads to Desk menu',
        'Way out “2 Kitchen”: leads to Hang up → null',
        'Way out “wrong key”: null → leads to Hang up',
      ],
    ]);
  });

  it('tells of an added and a removed step what they do, and of another kind only the kind', () => {
    const words = said((copy) => {
      const { hours: _gone, ...nodes } = copy.nodes;
      const say = { type: 'say', version: 1, config: { prompt: { text: { en: 'Hello.' } } }, next: {} };
      copy.nodes = { ...nodes, say, bye: { ...say, config: {} } };
      copy.start = 'menu';
    });
    expect(words).toEqual([
      ['Calls begin at', expect.anything()],
      ['Say', 'Kind of step: Hang up → Say'],
      ['Opening hours', expect.stringMatching(/^: .*The office.* → null$/)],
      ['Say', ': null → Hello.'],
    ]);
  });

  it('calls steps of one kind by what they do', () => {
    const words = said((copy) => {
      const say = (text: string) => ({ type: 'say', version: 1, config: { prompt: { text: { en: text } } }, next: {} });
      Object.assign(copy.nodes, { one: say('Hello.'), other: say('Bye.') });
      if (copy.nodes.menu !== undefined) copy.nodes.menu.next = { '1': 'other', '2': 'bye' };
    });
    expect(words).toContainEqual(['Front menu', 'Way out “1 Rooms”: leads to Hang up → leads to Say “Bye.”']);
  });

  it('never shows JSON', () => {
    const words = JSON.stringify(
      said((copy) => {
        copy.recording = { policy: 'announce', keepDays: 30 };
        copy.onError = 'bye';
        copy.variables = { list: { type: 'list', default: [{ a: 1 }, [2]] } };
        Object.assign(config(copy, 'menu'), { wrongKey: { text: { en: 'No.' } }, silence: { text: {} } });
      }),
    );
    expect(words.replaceAll('\\"', '"')).not.toMatch(/[{}]|"policy"|undefined|\[object/);
  });
});
