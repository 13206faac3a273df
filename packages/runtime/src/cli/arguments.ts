import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/**
 * Reads a command's arguments.
 * @throws UsageError for what the command doesn't know
 */
export function readArguments<O extends ParseArgsOptionsConfig>(args: readonly string[], options: O, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const why = error instanceof Error ? `${error.message}\n` : '';
    throw new UsageError(`${why}Usage: callwright ${usage}`);
  }
}
