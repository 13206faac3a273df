import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './free-ports.ts';
import { LAB_COMMAND, labPrograms } from './lab.ts';

/** Two ports a connection. */
const SOUND_PORTS = 1000;

export type AsteriskPorts = {
  readonly sip: number;
  readonly http: number;
  /** Where its trunk rings: another exchange, or SIPp. */
  readonly trunk: number;
  /** SIPp telephones: number and port are the same. */
  readonly agents: readonly [number, number, number];
  readonly sound: number;
};

/** An Asterisk that runs. */
export type RunningAsterisk = {
  readonly ports: AsteriskPorts;
  /** `http://host:port`, without `/ari`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly app: string;
  /** Where its recordings lie, as `<name>.wav`. */
  readonly recordings: string;
  /** One command of its console. */
  readonly console: (command: string) => Promise<string>;
  /** SIPp as caller or agent, see the lab's README; it ends by itself or is killed. */
  readonly sipp: (...args: readonly string[]) => ChildProcess;
  /** Kills it as if its power were cut. */
  readonly kill: () => Promise<void>;
  /** Starts it again after `kill`. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const USER = 'lab';
const PASSWORD = 'lab';

/** Ports for an Asterisk; its trunk rings `trunk`, or a port of its own where SIPp may answer. */
export async function asteriskPorts(trunk?: number): Promise<AsteriskPorts> {
  const first = await freePorts(SOUND_PORTS + 20);
  const agents = [first + 3, first + 4, first + 5] as const;
  return { sip: first, http: first + 1, trunk: trunk ?? first + 2, agents, sound: first + 10 };
}

/**
 * Starts an Asterisk of its own, in a folder of its own. `app`: the Stasis application that calls enter; `browsers`:
 * accounts for telephones in browsers, with the same password as ARI.
 */
export async function startAsterisk(
  ports: AsteriskPorts,
  app: string,
  browsers: readonly string[] = [],
): Promise<RunningAsterisk> {
  const home = mkdtempSync(join(tmpdir(), 'cw'));
  const env = {
    ...process.env,
    LAB_DIST: labPrograms(),
    LAB_HOME: home,
    LAB_CACHE: join(home, 'c'),
    LAB_SIP_PORT: String(ports.sip),
    LAB_HTTP_PORT: String(ports.http),
    LAB_TRUNK_PORT: String(ports.trunk),
    LAB_AGENTS: ports.agents.join(' '),
    LAB_RTP_START: String(ports.sound),
    LAB_RTP_END: String(ports.sound + SOUND_PORTS - 1),
    // SIPp's ports of sound lie where nobody else's do.
    LAB_SIPP_RTP: String(40_000 + (ports.sip % 1000) * 10),
    LAB_BROWSERS: browsers.join(' '),
    LAB_BROWSER_PASSWORD: PASSWORD,
    LAB_ARI_USER: USER,
    LAB_ARI_PASSWORD: PASSWORD,
    LAB_ARI_APP: app,
    LAB_VERBOSE: '0',
  };
  const children = new Set<ChildProcess>();

  function sipp(...args: readonly string[]): ChildProcess {
    const child = spawn(LAB_COMMAND, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    children.add(child);
    child.once('exit', () => children.delete(child));
    return child;
  }

  async function command(...args: readonly string[]): Promise<string> {
    const child = spawn(LAB_COMMAND, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      errors += data;
    });
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`asterisk-lab ${args.join(' ')}: ${errors}`);
    return output;
  }

  // Its standard output stays open in Asterisk, so only its end is waited for.
  async function start(): Promise<void> {
    const child = spawn(LAB_COMMAND, ['start'], { env, stdio: ['ignore', 'ignore', 'ignore'] });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`Asterisk did not start on port ${ports.http}.`);
  }

  await start();
  return {
    ports,
    url: `http://127.0.0.1:${ports.http}`,
    user: USER,
    password: PASSWORD,
    app,
    recordings: join(home, 'var', 'spool', 'recording'),
    console: (line) => command('cli', line),
    sipp,
    kill: async () => {
      const pid = Number((await command('status')).match(/^pid\s+(\d+)/m)?.[1]);
      process.kill(pid, 'SIGKILL');
    },
    start,
    stop: async () => {
      for (const child of children) child.kill();
      await command('stop');
      rmSync(home, { recursive: true, force: true });
    },
  };
}
