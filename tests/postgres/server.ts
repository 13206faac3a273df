import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Programs } from './programs.ts';

const longestStart = 30_000;

/** Creates the database files in the empty folder `data`, for the superuser `postgres` without a password. */
export function initialise({ folder }: Programs, data: string, account: Account): void {
  const options = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(folder, 'initdb'), options, { ...account, cwd: data, env: surroundings(data), stdio: 'pipe' });
}

/** Serves the files in `data` on a loopback port until the returned function is called, or this process ends. */
export async function serve(
  programs: Programs,
  data: string,
  port: number,
  account: Account,
): Promise<() => Promise<void>> {
  // What is lost when the machine fails doesn't matter here, so nothing waits for the disk.
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    full_page_writes: 'off',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(programs.folder, 'postgres'), ['-D', data, '-p', String(port), ...options], {
    ...account,
    cwd: data,
    env: surroundings(data),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  await untilReady(server, programs.title);
  return async () => {
    process.removeListener('exit', kill);
    if (server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGINT'); // "fast shutdown": connections are closed, files are left in order
    await ended;
  };
}

function surroundings(data: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: data, LC_ALL: 'C', TZ: 'UTC' };
}

function untilReady(server: ChildProcess, title: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = (reason: string) => reject(new Error(`PostgreSQL (${title}) did not start: ${reason}\n${log}`));
    const timer = setTimeout(() => {
      server.kill('SIGQUIT');
      fail(`not ready after ${longestStart} ms`);
    }, longestStart);
    server.on('error', (error) => fail(error.message));
    server.on('exit', (code) => {
      clearTimeout(timer);
      fail(`exit code ${code}`);
    });
    server.stderr?.on('data', (chunk: Buffer) => {
      if (log.length < 20_000) log += chunk.toString();
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}
