import { builtInTypes } from '@callwright/nodes';
import { describe, expect, it } from 'vitest';
import { SCREEN_LANGUAGES } from '../i18n/languages.ts';
import { ICONS } from './node-icon.tsx';
import { nodeTexts } from './node-texts.ts';
import { indexNodeTypes } from './node-types.ts';

const types = indexNodeTypes(builtInTypes);
const names = {
  schedules: [{ name: 'office', title: 'Büro', branches: [] }],
  lists: [],
  boxes: [],
  prompts: [],
  queues: [],
  credentials: [],
  flows: [],
};

describe.each(SCREEN_LANGUAGES)('steps in words, in %s', (language) => {
  const texts = nodeTexts(types, language);

  it.each(types.newest.map((type) => [type.type, type] as const))('%s speaks of every example', (name, type) => {
    expect(texts.typeTitle(name)).not.toBe(name);
    for (const { config } of [{ config: type.initial }, ...type.examples]) {
      const node = { type: name, version: type.version, config, next: {} };
      expect(texts.sentence(node, { languages: ['en'] })).not.toMatch(/\[object|undefined/);
      for (const exit of [...type.exits(config), 'error']) expect(texts.exitLabel(node, exit)).not.toBe('');
    }
  });
});

describe('cards', () => {
  const texts = nodeTexts(types, 'en');

  it('have an icon for every kind of step', () => {
    expect(types.newest.filter(({ icon }) => !Object.hasOwn(ICONS, icon)).map(({ icon }) => icon)).toEqual([]);
  });

  it('call opening hours by their title', () => {
    const node = {
      type: 'opening-hours',
      version: 1,
      config: { schedule: 'office', branches: ['open', 'closed'] },
      next: {},
    };
    expect(texts.sentence(node, { languages: ['en'] }, names)).toContain('Büro');
  });

  it('say nothing of a config that is broken', () => {
    expect(texts.sentence({ type: 'menu', version: 1, config: {}, next: {} }, { languages: ['en'] })).toBe('');
  });

  it('put the key in front of its label', () => {
    const config = { options: [{ key: '2', label: 'Returns' }] };
    expect(texts.exitLabel({ type: 'menu', version: 1, config, next: {} }, '2')).toBe('2 Returns');
  });
});
