import { VERSION } from '../server/version.ts';

type Command = {
  readonly usage: string;
  readonly does: string;
  /** Loads and runs it; returns the exit code: 0 all is well, 1 something is wrong, 2 wrong use. */
  readonly run: (args: readonly string[]) => Promise<number>;
};

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    usage: 'serve',
    does: 'start the server and the web app',
    run: async (args) => (await import('./serve.ts')).serve(args),
  },
};

const HELP = `Callwright ${VERSION}: call flows that never strand a caller.

Usage: callwright <command>

${Object.values(COMMANDS)
  .map(({ usage, does }) => `  ${usage.padEnd(34)} ${does}`)
  .join('\n')}

  --version                          print the version
  --help                             print this
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
  if (command !== undefined) return command.run(args);
  console.error(`There is no command "${name}". Known: ${Object.keys(COMMANDS).join(', ')}.`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
