import { fileURLToPath } from 'node:url';
import { checkFlow } from '@callwright/flow/check';
import { buildValidators } from '@callwright/flow/check/ajv';
import { ID_PATTERN } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFolders, loadFolder } from '../flow-folder/index.ts';
import type { Prompt } from '../store/prompts/prompt-repository.ts';
import { findLine } from './find-line.ts';
import { nameRecordings } from './name-recordings.ts';
import { freeName, nameOfTitle } from './prompt-name.ts';
import { promptsIn, speakersList } from './speakers-list.ts';
import { textsOf } from './texts-of.ts';

const validators = buildValidators(builtInTypes);
const root = fileURLToPath(new URL('../../../../flows/', import.meta.url));
const folders = await Promise.all((await findFolders(root)).map((path) => loadFolder(path, validators)));
const flows = folders.flatMap((folder) => folder.flows.map(({ value }) => value));
const NAME = new RegExp(ID_PATTERN);

describe.each(flows.map((flow) => ({ id: flow.id, flow })))('the texts of $id', ({ flow }) => {
  const { lines, spoken } = speakersList(flow, builtInTypes, []);

  it('are all on the speaker’s list, each with a file of its own', () => {
    const given = promptsIn(flow, builtInTypes).flatMap(({ texts }) => Object.values(texts));
    const listed = [...lines, ...spoken].map(({ text }) => text);
    expect(new Set(listed)).toEqual(new Set(given.filter((text) => text.trim() !== '')));
    expect(new Set(lines.map(({ file }) => file)).size).toBe(lines.length);
    for (const { prompt, file } of lines)
      expect([prompt, NAME.test(prompt), findLine(lines, file)?.file]).toEqual([prompt, true, file]);
  });

  it('are spoken before anybody calls, if they are the same for every caller', async () => {
    const ready = new Set((await textsOf(flow, builtInTypes)).map(({ language, text }) => `${language} ${text}`));
    expect(lines.filter(({ language, text }) => !ready.has(`${language} ${text}`))).toEqual([]);
    expect(spoken.filter(({ language, text }) => ready.has(`${language} ${text}`))).toEqual([]);
  });

  it('get the names of their recordings, and then nothing is missing', () => {
    const prompts = [...new Set(lines.map(({ prompt }) => prompt))].map((name): Prompt => {
      const texts = lines.filter(({ prompt }) => prompt === name);
      const version = (language: string, words: string) => ({
        ...{ language, version: 1, source: 'studio' as const, file: 'f', original: 'o', originalName: '', ms: 1 },
        ...{ words, madeAt: 1 },
      });
      return {
        ...{ name, title: name, createdAt: 1 },
        current: Object.fromEntries(texts.map(({ language, text }) => [language, version(language, text)])),
      };
    });
    const named = nameRecordings(flow, builtInTypes, prompts);
    expect(named.changed).toBeGreaterThan(0);
    expect(nameRecordings(named.flow, builtInTypes, prompts).changed).toBe(0);
    const after = speakersList(named.flow, builtInTypes, prompts).lines;
    expect(after.filter(({ recorded }) => recorded === null || recorded.changed)).toEqual([]);
    expect(after.map(({ file }) => file)).toEqual(lines.map(({ file }) => file));
    const names = { schedules: [], lists: [], boxes: [], queues: [], credentials: [], flows: [], prompts };
    const problems = checkFlow(named.flow, { types: builtInTypes, names, validators });
    expect(problems.filter(({ code, pointer }) => code === 'name-missing' && /audio$/.test(pointer))).toEqual([]);
    expect(
      checkFlow(named.flow, { types: builtInTypes, names: { ...names, prompts: [] }, validators }).some(({ pointer }) =>
        /audio$/.test(pointer),
      ),
    ).toBe(true);
  });
});

describe('names', () => {
  it('made of any title can stand in a flow, and are free', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 120 }), (title, others) => {
        const taken = new Set<string>();
        for (let i = 0; i <= others; i++) {
          const name = freeName(nameOfTitle(title), (one) => taken.has(one));
          expect(name).toMatch(NAME);
          expect(taken.has(name)).toBe(false);
          taken.add(name);
        }
      }),
      { numRuns: 50 },
    );
  });
});
