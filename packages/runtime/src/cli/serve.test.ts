import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { finished, outputOf, runCli, startCli } from './testing/run-cli.ts';

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 90_000 });

const folder = mkdtempSync(join(tmpdir(), 'callwright-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const plain = { CALLWRIGHT_DATA: folder, CALLWRIGHT_SAMPLES: 'off', PORT: '0' };

describe('callwright serve', () => {
  it('says where it is and who can reach it, answers, and ends in order', async () => {
    const server = startCli(['serve'], plain);
    const end = finished(server);
    const [url = '', token = ''] = (
      await outputOf(server, /Set it up: (http:\/\/127\.0\.0\.1:\d+\/welcome#[\w-]{32})\n/)
    ).split('/welcome#');
    expect((await fetch(`${url}/api/installation`)).status).toBe(401);
    const cookie = await setUp(url, token);
    expect(await (await fetch(`${url}/api/installation`, { headers: { cookie } })).json()).toMatchObject({
      binding: 'loopback',
      database: 'sqlite',
    });
    const stream = await fetch(`${url}/api/stream`, { headers: { cookie } });
    server.kill('SIGTERM');
    expect(await stream.text()).toBe('');
    const { code, out } = await end;
    expect([code, out]).toEqual([0, expect.stringContaining('Only this machine can reach it')]);
    expect(out).toContain(`Callwright is ready: ${url}\n`);
  });

  it('starts again on what it left, lets nobody set it up again, and warns when passwords could be read', async () => {
    const server = startCli(['serve'], { ...plain, HOST: '0.0.0.0' });
    const end = finished(server);
    await outputOf(server, /(Warning: open to the network without HTTPS)/);
    server.kill('SIGINT');
    const { code, out } = await end;
    expect([code, out]).toEqual([0, expect.not.stringContaining('/welcome#')]);
  });

  it('lets somebody in again who has forgotten everything, at the machine itself', async () => {
    const { code, out } = await runCli(['let-in', 'Ada@example.com', '--without-code'], '', plain);
    expect([code, out]).toEqual([0, expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/reset#[\w-]{32}\n$/)]);
    const nobody = await runCli(['let-in', 'nobody@example.com'], '', plain);
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('nobody@example.com')]);
    expect((await runCli(['let-in'], '', plain)).code).toBe(2);
  });

  it('names all wrong settings at once, and starts nothing', async () => {
    const { code, err } = await runCli(['serve'], '', { ...plain, PORT: 'x', SMTP_URL: 'nonsense' });
    expect(code).toBe(1);
    expect(err).toMatch(/PORT: .*\n.*SMTP_URL: /);
    expect(err).not.toMatch(/ at .*:\d+/);
  });

  it('says which port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = String(typeof address === 'object' && address !== null ? address.port : 0);
    const { code, err } = await runCli(['serve'], '', { ...plain, PORT: port });
    expect([code, err]).toEqual([1, expect.stringContaining(`Port ${port} is in use`)]);
    await new Promise((resolve) => other.close(resolve));
  });

  it('says that a database can’t be reached', async () => {
    const url = 'postgres://nobody:s3cret@127.0.0.1:1/none';
    const { code, err } = await runCli(['serve'], '', { ...plain, DATABASE_URL: url });
    expect(code).toBe(1);
    expect(err).toContain('The database can’t be reached or used');
    expect(err).not.toContain('s3cret');
  });
});

/** The first person comes in by the link that was printed. Returns the session's cookie. */
async function setUp(url: string, token: string): Promise<string> {
  const person = { name: 'Ada', email: 'ada@example.com', password: 'a lantern in the harbour' };
  const answer = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...person }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
