import { type Config, ConfigError, readConfig } from '../config/index.ts';
import { createLog, type Log } from '../log/index.ts';
import { KeyError } from '../secrets/index.ts';
import { prepareStore } from '../seed/index.ts';
import { ListenError } from '../server/listen.ts';
import { StoreError } from '../server/open-configured-store.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';

/** `callwright serve`: runs until it is told to stop. Returns when the server listens, or with what kept it from it. */
export async function serve(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    console.error('callwright serve takes no arguments; it is set up by environment variables such as PORT.');
    return 2;
  }
  try {
    const config = readConfig(process.env, process.cwd());
    const log = createLog(config.logLevel);
    const server = await startServer(config, log, (store) => prepareStore(store, { samples: config.samples, log }));
    stopOnSignal(server, log);
    console.log(`Callwright is ready: ${server.url}`);
    tellSetUp(server.setupLink, config.publicUrl);
    tellBinding(config, log);
    return 0;
  } catch (error) {
    const told = [ConfigError, KeyError, ListenError, StoreError].some((kind) => error instanceof kind);
    if (!(told && error instanceof Error)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** Nobody has a password before somebody chose one: this line is how the first one comes in. Programs read it, too. */
function tellSetUp(link: string | null, publicUrl: string | null): void {
  if (link === null) return;
  console.log(`Set it up: ${link}`);
  if (publicUrl !== null) console.log(`From elsewhere: ${publicUrl}${link.slice(link.indexOf('/welcome#'))}`);
  console.log('The link works once, until the next start.');
}

function tellBinding({ binding, host, publicUrl }: Config, log: Log): void {
  log.info({ host }, binding === 'open' ? 'open to the network' : 'bound to this machine only');
  if (binding !== 'open') return console.log('Only this machine can reach it. HOST opens it to a network.');
  if (publicUrl?.startsWith('https:') === true) return;
  console.log(
    'Warning: open to the network without HTTPS: passwords can be read on the way. Set PUBLIC_URL to an https address.',
  );
  log.warn({ host }, 'open to the network without an https address');
}

/** The first signal ends it in order, a second one at once. */
function stopOnSignal(server: RunningServer, log: Log): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(130);
      stopping = true;
      log.info({ signal }, 'stopping');
      server.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'it did not stop in order');
          process.exit(1);
        },
      );
    });
  }
}
