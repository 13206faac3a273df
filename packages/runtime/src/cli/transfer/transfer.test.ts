import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { menuFlow } from '../../api/testing/test-api.ts';
import { createFlowChecker, publish } from '../../flows/index.ts';
import { openStore } from '../../store/store.ts';
import { runCli } from '../testing/run-cli.ts';

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 90_000 });

const folder = mkdtempSync(join(tmpdir(), 'callwright-transfer-'));
const at = (...path: string[]) => join(folder, ...path);
const from = { CALLWRIGHT_DATA: at('from') };
const to = { CALLWRIGHT_DATA: at('to') };

beforeAll(async () => {
  // A server makes the folder; here there is none.
  mkdirSync(at('from'));
  const store = await openStore({ file: at('from', 'callwright.db') });
  const flow = menuFlow('front');
  const { id, title, languages } = flow;
  await store.flows.create(id, { title, languages, document: canonicalJson(flow) }, { at: 1 });
  const parts = { store, types: builtInTypes, checker: createFlowChecker(builtInTypes), now: () => 1 };
  expect((await publish(parts, id, 1, 'First')).kind).toBe('published');
  await store.numbers.put('+498999998100', { title: 'Front', flow: id });
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('callwright export and import', () => {
  it('carries call flows over by a folder, and leaves what else lies in it', async () => {
    const exported = await runCli(['export', at('git')], '', from);
    expect(exported).toMatchObject({ code: 0, err: '' });
    expect(exported.out).toContain('1 call flows were written');
    writeFileSync(at('git', 'README.md'), 'Ours');
    writeFileSync(at('git', 'flows', 'gone.flow.json'), '{}');
    await runCli(['export', at('git')], '', from);
    expect(readdirSync(at('git', 'flows'))).toEqual(['front.flow.json']);
    expect(readFileSync(at('git', 'README.md'), 'utf8')).toBe('Ours');

    const refused = await runCli(['import', at('git')], '', to);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('number “+498999998100” (Front) isn’t here; front needs it');
    expect(refused.err).toContain('Nothing was written.');

    writeFileSync(at('bindings.json'), JSON.stringify({ number: { '+498999998100': null } }));
    const bound = ['import', at('git'), '--bindings', at('bindings.json')];
    expect((await runCli([...bound, '--dry'], '', to)).out).toContain(
      '1 call flows would come in. Nothing was written.',
    );
    const done = await runCli(bound, '', to);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('front: new, version 1 is live');
    expect((await runCli(bound, '', to)).out).toContain('front: as it is here already');
    await runCli(['export', at('back')], '', to);
    expect(readFileSync(at('back', 'flows', 'front.flow.json'))).toEqual(
      readFileSync(at('git', 'flows', 'front.flow.json')),
    );
  });

  it('says what is wrong, and touches nothing', async () => {
    expect(await runCli(['export'], '', from)).toMatchObject({ code: 2 });
    expect(await runCli(['export', at('new'), '--flow', 'nowhere'], '', from)).toMatchObject({ code: 1 });
    expect(existsSync(at('new'))).toBe(false);
    const nobody = await runCli(['export', at('new')], '', { CALLWRIGHT_DATA: at('nobody') });
    expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining('There is no installation in') });
    expect(await runCli(['import', at('from')], '', to)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is no export of Callwright'),
    });
    writeFileSync(at('broken.json'), '{ "list": ');
    const broken = await runCli(['import', at('git'), '--bindings', at('broken.json')], '', to);
    expect(broken).toMatchObject({ code: 2, err: expect.stringContaining('broken.json can’t be read') });
    writeFileSync(at('wrong.json'), '{ "lists": {} }');
    const wrong = await runCli(['import', at('git'), '--bindings', at('wrong.json')], '', to);
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('/bindings') });
    const keyless = await runCli(['export', at('new'), '--server', 'http://127.0.0.1:9'], '', {});
    expect(keyless).toMatchObject({ code: 2, err: expect.stringContaining('CALLWRIGHT_API_KEY') });
    const away = await runCli(['export', at('new'), '--server', 'http://127.0.0.1:9'], '', {
      CALLWRIGHT_API_KEY: 'cw_x',
    });
    expect(away).toMatchObject({ code: 2, err: expect.stringContaining('doesn’t answer') });
  });
});
