import type { ParseResult } from '@marcbachmann/cel-js';
import { Temporal } from 'temporal-polyfill';
import type { Json } from '../document/index.ts';
import { toJson } from './result.ts';
import { speakingTo } from './speaking-now.ts';
import { spokenWait, spokenWaited } from './spoken-wait.ts';
import { type ExpressionContext, ExpressionFault } from './types.ts';

/** Evaluates a parsed expression for one call. @throws ExpressionFault, which tells the place but no value of the caller. */
export function evaluate(run: ParseResult, source: string, context: ExpressionContext): Json {
  try {
    return speakingTo(context, () => toJson(run(namesIn(context))));
  } catch (error) {
    if (error instanceof ExpressionFault) throw new ExpressionFault(`${error.message} in: ${source}`);
    const code = (error as { code?: unknown } | null)?.code;
    throw new ExpressionFault(`${typeof code === 'string' ? code : 'failed'} in: ${source}`);
  }
}

/** The flow's variables, and the engine's names before them. */
function namesIn(context: ExpressionContext): Record<string, unknown> {
  const names: Record<string, unknown> = Object.create(context.variables);
  names.caller = context.caller;
  names.call = callIn(context);
  names.hours = context.hours;
  names.queue = queueIn(context);
  names.callback = context.callback;
  return names;
}

/** The wait is put into words for whoever is spoken to. */
function queueIn({ queue, language, now }: ExpressionContext): Record<string, unknown> | null {
  if (queue === null) return null;
  const { position, seconds, since = now } = queue;
  const [wait, waited] = [spokenWait(seconds, language), spokenWaited((now - since) / 1000, language)];
  return { position, ahead: Math.max(0, position - 1), seconds, wait, waited };
}

/** `call.now` is written out only when it is asked for: most expressions don't. */
function callIn(context: ExpressionContext): Record<string, unknown> {
  return {
    ...context.call,
    get now(): string {
      return Temporal.Instant.fromEpochMilliseconds(context.now)
        .toZonedDateTimeISO(context.timeZone)
        .toString({ smallestUnit: 'second' });
    },
  };
}
