import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '@callwright/flow/document';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { menuFlow } from '../api/testing/test-api.ts';
import { runCli } from './testing/run-cli.ts';

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 90_000 });

const SHOP = 'flows/harbour-and-pine';
const folder = mkdtempSync(join(tmpdir(), 'callwright-cli-'));
const at = (...path: string[]) => join(folder, ...path);

beforeAll(() => {
  const { one: _, ...nodes } = menuFlow().nodes;
  writeFileSync(at('broken.json'), canonicalJson({ ...menuFlow(), nodes }));
  writeFileSync(at('good.json'), canonicalJson(menuFlow()));
  mkdirSync(at('business', 'calls'), { recursive: true });
  writeFileSync(at('business', 'flow.json'), canonicalJson(menuFlow()));
  const test = (title: string, hears: string) => ({
    callwright: 1,
    title,
    flow: 'hello',
    world: { caller: {}, clock: '2026-11-25T10:00' },
    steps: [{ presses: '2' }, { hears }, { ends: { by: 'flow' } }],
  });
  writeFileSync(at('business', 'calls', 'two.call.json'), JSON.stringify(test('Two', 'That was two.')));
  writeFileSync(at('business', 'calls', 'wrong.call.json'), JSON.stringify(test('Wrong', 'That was three.')));
  mkdirSync(at('empty'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('callwright', () => {
  it('tells what it can do and which version it is', async () => {
    const help = await runCli(['--help']);
    expect(help.code).toBe(0);
    for (const command of ['serve', 'check', 'play', 'test', 'schema']) expect(help.out).toContain(command);
    expect((await runCli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await runCli(['check', '--help'])).out).toContain('--json');
  });

  it('says how it is used when it is used wrongly', async () => {
    expect(await runCli([])).toMatchObject({ code: 2 });
    expect(await runCli(['fly'])).toMatchObject({ code: 2, err: expect.stringContaining('no command "fly"') });
    expect(await runCli(['check'])).toMatchObject({ code: 2, err: expect.stringContaining('Usage: callwright check') });
    expect(await runCli(['check', '--fast', 'x'])).toMatchObject({ code: 2 });
    expect(await runCli(['check', 'nowhere'])).toMatchObject({ code: 2, err: 'There is no "nowhere".\n' });
    expect(await runCli(['test', at('empty')])).toMatchObject({ code: 2 });
  });
});

describe('callwright asterisk-config', () => {
  it('writes the configuration that the environment describes, and leaves the numbers’ fallbacks alone', async () => {
    const environment = { ASTERISK_PASSWORD: 'correct horse battery', ASTERISK_PHONES: '101:desk' };
    expect(await runCli(['asterisk-config', at('asterisk')], '', environment)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(at('asterisk', 'pjsip.conf'), 'utf8')).toContain('[101]');
    expect(readFileSync(at('asterisk', 'extensions.conf'), 'utf8')).toContain('#include callwright-dialplan.conf');
    writeFileSync(at('asterisk', 'callwright-fallback.conf'), 'of the numbers');
    expect(await runCli(['asterisk-config', at('asterisk')], '', environment)).toMatchObject({ code: 0 });
    expect(readFileSync(at('asterisk', 'callwright-fallback.conf'), 'utf8')).toBe('of the numbers');
  });

  it('writes the dialplan alone, and says what is missing', async () => {
    expect(await runCli(['asterisk-config', at('dialplan'), '--dialplan'])).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(at('dialplan'))).toEqual(['callwright-dialplan.conf', 'callwright-fallback.conf']);
    expect(await runCli(['asterisk-config', at('none')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('ASTERISK_PASSWORD: Set a password'),
    });
  });
});

describe('callwright check', () => {
  it('finds nothing in the samples', async () => {
    expect(await runCli(['check', 'flows'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ checked: 0 must/m),
    });
  });

  it('prints each problem with its place and what to do', async () => {
    const { code, out } = await runCli(['check', at('broken.json')]);
    expect(code).toBe(1);
    expect(out).toContain(at('broken.json'));
    expect(out).toMatch(/error +\/nodes\/menu\/next\/1 +\[target-missing\]/);
    expect(out).toMatch(/Fix: \w+/);
  });

  it('prints JSON for programs', async () => {
    const { code, out } = await runCli(['check', at('broken.json'), at('good.json'), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      errors: expect.any(Number),
      files: [{ problems: [{ severity: 'error', pointer: '/nodes/menu/next/1' }] }, { problems: [] }],
    });
  });

  it('knows the neighbours of a file in a business’s folder', async () => {
    const part = await runCli(['check', `${SHOP}/parts/hp-callback.flow.json`, '--json']);
    expect(part).toMatchObject({ code: 0 });
    expect(JSON.parse(part.out).files).toMatchObject([{ file: `${SHOP}/parts/hp-callback.flow.json`, problems: [] }]);
  });
});

describe('callwright test', () => {
  it('rings the test calls of the samples', async () => {
    const { code, out } = await runCli(['test', SHOP]);
    expect(code).toBe(0);
    expect(out).toMatch(/^[1-9]\d* passed, 0 failed$/m);
  });

  it('tells what a test call heard instead', async () => {
    const { code, out } = await runCli(['test', at('business')]);
    expect(code).toBe(1);
    expect(out).toContain('✗ Wrong');
    expect(out).toContain('the caller should hear "That was three."');
    expect(out).toContain('instead: That was two.');
    expect(out).toMatch(/1 passed, 1 failed\n$/);
  });
});

describe('callwright play', () => {
  it('says what the caller hears and takes what they type', async () => {
    const { code, out } = await runCli(['play', at('business'), '--clock', '2026-12-24T17:59'], '2\n');
    expect(code).toBe(0);
    expect(out).toContain('2026-12-24T17:59');
    const order = ['“Press one or two.” [en]', 'you press 2', '“That was two.” [en]', 'the line is hung up'];
    const places = order.map((text) => out.indexOf(text));
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  });

  it('knows silence and hanging up, and hangs up when nothing more is typed', async () => {
    const silent = await runCli(['play', at('business')], 's\ns\n');
    expect(silent.out.match(/you say nothing/g)).toHaveLength(2);
    expect(silent.out).toContain('“That was two.”');
    expect((await runCli(['play', at('business')], 'h\n')).out).toContain('you hang up');
    expect((await runCli(['play', at('business')], '')).out).toContain('you hang up');
    expect((await runCli(['play', at('business')], 'dance\nh\n')).out).toContain('"dance" means nothing here');
  });

  it('sets the caller, and answers as the business’s world says', async () => {
    const { out } = await runCli(['play', 'flows/stadtwerke-auental', '--caller', '+498999998700'], 's\nh\n');
    expect(out).toContain('+498999998700');
    expect(out).toContain('Bei Gasgeruch');
  });

  it('refuses a clock that means nothing', async () => {
    expect(await runCli(['play', at('business'), '--clock', 'noon'])).toMatchObject({ code: 2 });
  });
});

describe('callwright schema', () => {
  it('writes a schema that knows the samples from what is none', async () => {
    expect(await runCli(['schema', '--out', at('schema.json')])).toMatchObject({ code: 0 });
    const schema = JSON.parse(readFileSync(at('schema.json'), 'utf8'));
    const fits = new Ajv({ strict: false }).compile(schema);
    expect(fits(menuFlow())).toBe(true);
    const wrong = menuFlow();
    Object.assign(wrong.nodes.menu?.config ?? {}, { tries: 'many' });
    expect(fits(wrong)).toBe(false);
    expect((await runCli(['schema'])).out).toBe(readFileSync(at('schema.json'), 'utf8'));
  });
});
