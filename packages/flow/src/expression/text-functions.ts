import type { Environment } from '@marcbachmann/cel-js';
import type { Json } from '../document/index.ts';
import { toJson } from './result.ts';
import { speakingNow } from './speaking-now.ts';
import { spelt, spokenDigits, spokenMoney, spokenPhone } from './speech-values.ts';
import { atSpoken, dateSpoken, timeSpoken, untilSpoken } from './spoken-moments.ts';

type Value = Json | bigint;

/** A function of the expression language beside CEL's own. */
type TextFunction = {
  readonly signature: string;
  readonly example: string;
  readonly handler: (value: Value, extra: string) => string;
};

/** Functions for what callers hear: they speak the caller's language, in the flow's time zone. */
export const TEXT_FUNCTIONS: Readonly<Record<string, TextFunction>> = {
  digits: {
    signature: 'digits(dyn): string',
    example: 'digits(order.number)',
    handler: (value) => spokenDigits(value),
  },
  spell: {
    signature: 'spell(dyn): string',
    example: 'spell(code)',
    handler: (value) => spelt(value, speakingNow().language),
  },
  money: {
    signature: 'money(dyn, string): string',
    example: 'money(order.total, "EUR")',
    handler: (value, currency) => spokenMoney(value, currency, speakingNow().language),
  },
  phone: {
    signature: 'phone(dyn): string',
    example: 'phone(caller.number)',
    handler: (value) => spokenPhone(value, speakingNow().language),
  },
  date: {
    signature: 'date(dyn): string',
    example: 'date(order.placed)',
    handler: (value) => dateSpoken(value, speakingNow()),
  },
  time: {
    signature: 'time(dyn): string',
    example: 'time(call.now)',
    handler: (value) => timeSpoken(value, speakingNow()),
  },
  at: {
    signature: 'at(dyn): string',
    example: 'at(hours.nextOpening)',
    handler: (value) => atSpoken(value, speakingNow()),
  },
  until: {
    signature: 'until(dyn): string',
    example: 'until(hours.nextOpening)',
    handler: (value) => untilSpoken(value, speakingNow()),
  },
  json: {
    signature: 'json(dyn): string',
    example: 'json(order)',
    handler: (value) => JSON.stringify(toJson(value)),
  },
};

export function registerTextFunctions(environment: Environment): void {
  for (const { signature, handler } of Object.values(TEXT_FUNCTIONS)) {
    environment.registerFunction(signature, handler, { async: false });
  }
}
