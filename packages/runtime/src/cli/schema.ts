import { writeFile } from 'node:fs/promises';
import { composeSchema } from '@callwright/flow/check';
import { builtInTypes } from '@callwright/nodes';
import { readArguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const USAGE = 'schema [--out <file>]';

/** `callwright schema`: the JSON Schema of call-flow files, so that editors complete and check them. */
export async function schema(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { out: { type: 'string' } }, USAGE);
  if (positionals.length > 0) throw new UsageError(`Usage: callwright ${USAGE}`);
  const text = `${JSON.stringify(composeSchema(builtInTypes), null, 2)}\n`;
  if (values.out === undefined) process.stdout.write(text);
  else await writeFile(values.out, text);
  return 0;
}
