import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asteriskPorts } from '../asterisk.ts';
import { LAB_COMMAND, labPrograms } from '../lab.ts';
import { until } from '../until.ts';
import { type CallStep, stepsIn, withoutTheWatch } from './asterisk-story.ts';
import { runCommand } from './run-command.ts';

/** An Asterisk that runs on the configuration that Callwright writes. */
export type OwnAsterisk = {
  readonly url: string;
  /** Its configuration folder. */
  readonly folder: string;
  /** Where its recordings lie. */
  readonly recordings: string;
  readonly console: (command: string) => Promise<string>;
  /** SIPp as caller (`call …`) or as the far end of the line (`agent trunk …`). */
  readonly sipp: (...args: readonly string[]) => ChildProcess;
  /** The lab's opinion of a sound file. */
  readonly audio: (file: string) => Promise<string>;
  /** What the dialplan has done with calls from outside so far. */
  readonly steps: () => readonly CallStep[];
  /** What became of the calls so far, as Asterisk and SIPp tell it: for those who look why a test failed. */
  readonly story: () => string;
  readonly stop: () => Promise<void>;
};

export const PASSWORD = 'correct horse battery';
const SOUND_PORTS = 400;
/** On a machine that has much else to do. */
const STARTS_MS = 60_000;

export async function startOwnAsterisk(patience: number): Promise<OwnAsterisk> {
  const ports = await asteriskPorts();
  const home = mkdtempSync(join(tmpdir(), 'cwd'));
  const folder = join(home, 'etc');
  const programs = labPrograms();
  const lab = {
    ...process.env,
    LAB_DIST: programs,
    LAB_HOME: home,
    LAB_SIP_PORT: String(ports.sip),
    LAB_HTTP_PORT: String(ports.http),
    LAB_TRUNK_PORT: String(ports.trunk),
    LAB_SIPP_RTP: String(40_000 + (ports.sip % 1000) * 10),
  };
  await runCommand(['asterisk-config', folder], {
    ASTERISK_PASSWORD: PASSWORD,
    ASTERISK_HTTP_BIND: '127.0.0.1',
    ASTERISK_HTTP_PORT: String(ports.http),
    ASTERISK_FOLDER: folder,
    ASTERISK_MODULES: join(programs, 'engine/usr/lib/x86_64-linux-gnu/asterisk/modules'),
    ASTERISK_PATIENCE: String(patience),
    SIP_BIND: '127.0.0.1',
    SIP_PORT: String(ports.sip),
    SIP_TRUNK_HOST: `127.0.0.1:${ports.trunk}`,
    SIP_TRUNK_FROM: '127.0.0.1',
    RTP_PORTS: `${ports.sound}-${ports.sound + SOUND_PORTS - 1}`,
  });
  moveFolders(folder, home, programs);

  const running = new Set<ChildProcess>();
  let told = '';
  const tell = (part: unknown) => {
    told += String(part);
  };
  const start = (...args: readonly string[]) => {
    const child = spawn(LAB_COMMAND, args, { env: lab, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', tell);
    running.add(child);
    child.once('exit', (code, signal) => {
      running.delete(child);
      tell(`asterisk-lab ${args.join(' ')}: ended with ${code ?? signal}\n`);
    });
    return child;
  };
  async function output(...args: readonly string[]): Promise<string> {
    const child = spawn(LAB_COMMAND, args, { env: lab, stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
    });
    await once(child, 'close');
    return said;
  }
  const console = (command: string) => output('tool', 'asterisk', '-C', join(folder, 'asterisk.conf'), '-rx', command);

  const asterisk = start('tool', 'asterisk', '-f', '-vvv', '-T', '-C', join(folder, 'asterisk.conf'));
  let ready = false;
  void (async () => {
    while (asterisk.exitCode === null && !ready)
      ready = (await console('core waitfullybooted')).includes('fully booted');
  })();
  await until(
    () => ready,
    () => 'Asterisk does not start on the configuration that was written.',
    STARTS_MS,
  );
  return {
    url: `http://127.0.0.1:${ports.http}`,
    folder,
    recordings: join(home, 'var/spool/recording'),
    console,
    sipp: start,
    audio: (file) => output('audio', file),
    steps: () => stepsIn(told),
    story: () => withoutTheWatch(told),
    stop: async () => {
      const ended = once(asterisk, 'exit');
      await console('core stop now');
      await ended;
      for (const child of running) child.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The lab has no folders of the system; everything else stays as it was written. */
function moveFolders(folder: string, home: string, programs: string): void {
  for (const name of ['run', 'log', 'cache', 'var/lib', 'var/spool/recording', 'media']) {
    mkdirSync(join(home, name), { recursive: true });
  }
  const file = join(folder, 'asterisk.conf');
  const text = readFileSync(file, 'utf8')
    .replaceAll('/var/lib/asterisk', join(home, 'var/lib'))
    .replaceAll('/var/spool/asterisk', join(home, 'var/spool'))
    .replaceAll('/var/run/asterisk', join(home, 'run'))
    .replaceAll('/var/log/asterisk', join(home, 'log'))
    .replaceAll('/var/cache/asterisk', join(home, 'cache'))
    .replaceAll('/usr/share/asterisk', join(programs, 'engine/usr/share/asterisk'));
  writeFileSync(file, text);
}
