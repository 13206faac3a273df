import { enableCompileCache } from 'node:module';
import { VERSION } from '../server/version.ts';
import { UsageError } from './usage-error.ts';

// What was compiled (and stripped of types) at the last start is not compiled again.
enableCompileCache();

// Whoever reads our output may have had enough of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

type Command = {
  readonly usage: string;
  readonly does: string;
  /** Loads and runs it; returns the exit code: 0 all is well, 1 something is wrong. @throws UsageError for 2 */
  readonly run: (args: readonly string[]) => Promise<number>;
};

/** Each command is loaded when it runs: checking a file doesn't wait for the database. */
const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    usage: 'serve',
    does: 'start the server and the web app',
    run: async (args) => (await import('./serve.ts')).serve(args),
  },
  check: {
    usage: 'check <file or folder…> [--json]',
    does: 'find what must be mended in call flows',
    run: async (args) => (await import('./check/check.ts')).check(args),
  },
  play: {
    usage: 'play <folder of a call flow>',
    does: 'ring a call flow and walk it in the terminal',
    run: async (args) => (await import('./play/play.ts')).play(args),
  },
  test: {
    usage: 'test <folder…>',
    does: 'ring all test calls',
    run: async (args) => (await import('./test-calls.ts')).testCalls(args),
  },
  export: {
    usage: 'export <folder> [--office]',
    does: 'write the call flows of an installation as files',
    run: async (args) => (await import('./transfer/export.ts')).exportCommand(args),
  },
  import: {
    usage: 'import <folder> [--bindings <file>]',
    does: 'bring exported call flows into an installation',
    run: async (args) => (await import('./transfer/import.ts')).importCommand(args),
  },
  'let-in': {
    usage: 'let-in <e-mail> [--without-code]',
    does: 'print a link by which somebody sets a new password',
    run: async (args) => (await import('./let-in.ts')).letIn(args),
  },
  staffing: {
    usage: 'staffing --rate <n> --handle <s> --agents <n>',
    does: 'play a day with so many agents',
    run: async (args) => (await import('./staffing/staffing.ts')).staffing(args),
  },
  schema: {
    usage: 'schema [--out <file>]',
    does: 'write the JSON Schema of call-flow files',
    run: async (args) => (await import('./schema.ts')).schema(args),
  },
  'asterisk-config': {
    usage: 'asterisk-config <folder> [--dialplan]',
    does: 'write the configuration of an Asterisk for Callwright',
    run: async (args) => (await import('./asterisk-config.ts')).asteriskConfigCommand(args),
  },
};

const HELP = `Callwright ${VERSION}: call flows that never strand a caller.

Usage: callwright <command>

${Object.values(COMMANDS)
  .map(({ usage, does }) => `  ${usage.padEnd(46)} ${does}`)
  .join('\n')}

  --version                                      print the version
  --help                                         print this
`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(HELP);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    console.log(VERSION);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    throw new UsageError(`There is no command "${name}". Known: ${Object.keys(COMMANDS).join(', ')}.`);
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`Usage: callwright ${command.usage}\n\n${command.does}`);
    return 0;
  }
  return command.run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
