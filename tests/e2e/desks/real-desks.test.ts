import { once } from 'node:events';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserCookies } from '../../sign-in/sign-in.ts';
import { asteriskPorts, type RunningAsterisk, startAsterisk } from '../../telephones/asterisk.ts';
import { labEspeak } from '../../telephones/espeak.ts';
import { TELEPHONES } from '../../telephones/telephones-are-there.ts';
import { loudestHeard, MICROPHONE, watchSound } from '../browser-sound.ts';
import { type Product, startProduct } from '../product.ts';
import { asAgent, type DeskAgent, hire, send } from './agents.ts';
import { type Desk, deskOf } from './desk-pages.ts';
import { lineAt } from './line-flow.ts';

const NUMBER = '+498999998107';
const PASSWORD = 'lab';
const AUDIBLE = 0.02;

// A real Asterisk, SIPp as the caller, two agents with telephones in their browsers.
describe.skipIf(!TELEPHONES)('desks with telephones in the page', () => {
  let asterisk: RunningAsterisk;
  let product: Product;
  let anna: Desk;
  let bela: Desk;

  beforeAll(async () => {
    asterisk = await startAsterisk(await asteriskPorts(), 'callwright', ['7001', '7002', '7003']);
    product = await startProduct({ samples: false, env: { CALLWRIGHT_ESPEAK: labEspeak() }, flags: MICROPHONE });
    const { origin } = product;
    await send(origin, 'POST', '/connections', {
      name: 'pbx',
      title: 'Our Asterisk',
      settings: { kind: 'asterisk', ...asteriskSettings(asterisk) },
      secrets: { password: PASSWORD, browsers: { '7001': PASSWORD, '7002': PASSWORD, '7003': PASSWORD } },
    });
    const [first, second] = await hire(origin, ['Anna', 'Bela']);
    if (first === undefined || second === undefined) throw new Error('Nobody was hired.');
    const { name } = await send<{ name: string }>(origin, 'POST', '/queues', {
      title: 'Service',
      queue: { strategy: 'ordered', ringSeconds: 60, wrapUpSeconds: 0 },
    });
    const after = [first, second].map(({ person }) => ({ person, rank: 1 }));
    await send(origin, 'PUT', `/queues/${name}/members`, { before: [], after });
    await lineAt(origin, NUMBER, name);
    await send(origin, 'PUT', `/numbers/${encodeURIComponent(NUMBER)}`, {
      title: 'Service',
      flow: `line-${NUMBER.slice(-3)}`,
      connection: 'pbx',
    });
    anna = deskOf(first, await openDesk(first));
    bela = deskOf(second, await openDesk(second));
  });
  afterAll(async () => {
    await product?.close();
    await asterisk?.stop();
  });

  async function openDesk(agent: DeskAgent): Promise<Page> {
    const page = await product.open('/sign-in', { as: 'nobody', permissions: ['microphone'] });
    page.setDefaultTimeout(30_000);
    await page.context().addCookies(browserCookies(product.origin, agent.cookie));
    await watchSound(page);
    await page.goto(`${product.origin}/desk`);
    await page.getByRole('button', { name: 'Turn my telephone on' }).click();
    await page.getByText('You can be reached at extension', { exact: false }).waitFor();
    return page;
  }

  const hearsSomebody = (desk: Desk) =>
    expect.poll(() => loudestHeard(desk.page, 1), { timeout: 30_000 }).toBeGreaterThan(AUDIBLE);
  const press = (desk: Desk, name: string) => desk.page.getByRole('button', { name, exact: true }).click();

  test('a caller gets through to a browser, is held, handed over to the other one, and thanked', async () => {
    await anna.choose('Free');
    const tone = `play:${join(asterisk.recordings, '..', '..', '..', 'media', 'tone440.wav')}`;
    const caller = asterisk.sipp('call', NUMBER, '--from', '+4989123456', ...Array(40).fill(tone), 'await');
    const ended = once(caller, 'exit');
    await anna.answer();
    await hearsSomebody(anna);

    await press(anna, 'Hold');
    await expect.poll(() => loudestHeard(anna.page, 1), { timeout: 30_000 }).toBeLessThan(AUDIBLE / 2);
    await press(anna, 'Go on talking');
    await hearsSomebody(anna);

    await press(anna, 'Ask a colleague');
    await anna.page.getByRole('dialog').getByRole('button', { name: 'Bela' }).click();
    await bela.page.getByRole('button', { name: 'Answer', exact: true }).click();
    await hearsSomebody(bela);
    await press(anna, 'Hand the caller over');
    await anna.page.locator('[data-state="available"]').waitFor();
    await bela.page.getByText('Handed over to you', { exact: false }).first().waitFor();
    await hearsSomebody(bela);

    await press(bela, 'Hang up');
    await expect
      .poll(() => asterisk.console('core show channels count'), { timeout: 60_000 })
      .toMatch(/0 active channels/);
    caller.kill();
    await ended;
    const { calls } = await send<{ calls: { outcome: string }[] }>(product.origin, 'GET', '/calls');
    expect(calls.map(({ outcome }) => outcome)).toEqual(['flow']);
    expect(product.complaints).toEqual([]);
  }, 180_000);

  test('a supervisor listens in from Live where the house allows it: hears both, is shown to the agent, and noted', async () => {
    const { origin } = product;
    const [chief] = await hire(origin, ['Vera'], ['supervisor', 'agent']);
    const [officer] = await hire(origin, ['Dora'], ['data-protection']);
    if (chief === undefined || officer === undefined) throw new Error('Nobody was hired.');
    const vera = deskOf(chief, await openDesk(chief));
    const live = await vera.page.context().newPage();
    live.setDefaultTimeout(30_000);
    await live.goto(`${origin}/live`);
    const menu = async () => {
      await live.getByRole('button', { name: 'Actions for Anna' }).click();
      await live.getByRole('menuitem').first().waitFor();
    };

    await anna.choose('Free');
    const tone = `play:${join(asterisk.recordings, '..', '..', '..', 'media', 'tone440.wav')}`;
    const caller = asterisk.sipp('call', NUMBER, '--from', '+4989123457', ...Array(40).fill(tone), 'await');
    const ended = once(caller, 'exit');
    await anna.answer();
    await hearsSomebody(anna);

    await menu();
    expect(await live.getByRole('menuitem', { name: 'Listen only' }).count()).toBe(0);
    await allowListening(origin, officer);
    await live.reload();
    await menu();
    await live.getByRole('menuitem', { name: 'Listen only' }).click();
    await vera.page.getByRole('button', { name: 'Answer', exact: true }).click();
    await anna.page.getByText('Vera is listening in.').waitFor();
    await hearsSomebody(vera);

    await press(vera, 'Hang up');
    await anna.page.getByText('Vera is listening in.').waitFor({ state: 'hidden' });
    await hearsSomebody(anna);
    await press(anna, 'Hang up');
    caller.kill();
    await ended;
    const { changes } = await send<{ changes: unknown[] }>(origin, 'GET', '/changes?kind=listening');
    expect(changes.length).toBe(1);
    expect(product.complaints).toEqual([]);
  }, 180_000);
});

/** An administrator and data protection allow it together. */
async function allowListening(origin: string, officer: DeskAgent): Promise<void> {
  const standing = () => send<{ version: number; profile: Record<string, unknown> }>(origin, 'GET', '/monitoring');
  const { version, profile } = await standing();
  await send(origin, 'PUT', '/monitoring', { version, profile: { ...profile, listening: true } });
  await asAgent(origin, officer, 'POST', '/monitoring/agreement', { version: (await standing()).version });
}

function asteriskSettings({ url, user, app }: RunningAsterisk) {
  const numbered = 'PJSIP/{number}';
  return {
    ...{ ownNumber: '', url, user, app, mediaUrl: '' },
    ...{ trunk: `${numbered}@trunk`, extensions: numbered, browsers: numbered },
    browserSocket: `${url.replace('http', 'ws')}/ws`,
    browserDomain: '127.0.0.1',
    browserAccounts: [{ name: '7001' }, { name: '7002' }, { name: '7003' }],
  };
}
