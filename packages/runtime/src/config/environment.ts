import { isIP } from 'node:net';
import { Ajv, type ErrorObject } from 'ajv';
import { type Static, Type } from 'typebox';
import { readAllowedHost } from './allowed-host.ts';
import { missingVariables } from './phone-connections.ts';
import { addSpeechFormats, missingSpeechVariables, SPEECH_VARIABLES } from './speech-environment.ts';
import { addTelephonyFormats, TELEPHONY_VARIABLES } from './telephony-environment.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment may say. `fix` is what a wrong value's message tells the reader to do. */
const EnvironmentSchema = Type.Object({
  PORT: Type.Integer({ minimum: 0, maximum: 65_535, default: 8080, fix: 'Use a port from 1 to 65535, e.g. 8080.' }),
  HOST: Type.String({
    format: 'host',
    default: '127.0.0.1',
    fix: 'Use the address or name to listen on: 127.0.0.1 for this machine only, 0.0.0.0 for every network.',
  }),
  CALLWRIGHT_DATA: Type.String({ minLength: 1, default: './data', fix: 'Name the folder that keeps the data.' }),
  DATABASE_URL: Type.Optional(
    Type.String({
      format: 'postgres-url',
      fix: 'Use postgres://user:password@host:5432/database, or leave it out to keep the data in a file.',
    }),
  ),
  LOG_LEVEL: Type.Unsafe<LogLevel>({
    type: 'string',
    enum: [...LOG_LEVELS],
    default: 'info',
    fix: `Use one of ${LOG_LEVELS.join(', ')}.`,
  }),
  CALLWRIGHT_HTTP_ALLOW: Type.String({
    format: 'allowed-hosts',
    default: '',
    fix: 'List host names, addresses or networks, separated by commas: crm.internal, 10.1.2.0/24',
  }),
  CALLWRIGHT_PROXIES: Type.String({
    format: 'networks',
    default: '',
    fix: 'List addresses or networks of the proxies in front of this server, separated by commas: 10.0.0.2, 172.16.0.0/12',
  }),
  SMTP_URL: Type.Optional(
    Type.String({
      format: 'smtp-url',
      fix: 'Use smtp://user:password@host:587?from=calls@example.com, or leave it out to send no mail.',
    }),
  ),
  CALLWRIGHT_SAMPLES: Type.Unsafe<'on' | 'off'>({
    type: 'string',
    enum: ['on', 'off'],
    default: 'on',
    fix: 'Use on or off.',
  }),
  ...TELEPHONY_VARIABLES,
  ...SPEECH_VARIABLES,
});
export type Environment = Static<typeof EnvironmentSchema>;

/** One wrong value: which variable, and what to do. The value itself is not repeated: it may be a secret. */
export type EnvironmentProblem = { readonly variable: string; readonly fix: string };

const ajv = new Ajv({ allErrors: true, coerceTypes: true, useDefaults: true, verbose: true });
ajv.addKeyword('fix');
ajv.addFormat('host', (text) => isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text));
ajv.addFormat('postgres-url', (text) => isUrlOf(text, ['postgres:', 'postgresql:']));
ajv.addFormat('smtp-url', (text) => isUrlOf(text, ['smtp:', 'smtps:']));
ajv.addFormat('allowed-hosts', (text) => splitList(text).every((one) => readAllowedHost(one) !== null));
ajv.addFormat('networks', (text) => splitList(text).every((one) => readAllowedHost(one)?.kind === 'network'));
addTelephonyFormats(ajv);
addSpeechFormats(ajv);
const validate = ajv.compile<Environment>(EnvironmentSchema);

/** Reads the variables that are ours; an empty one counts as absent. All that is wrong is told at once. */
export function readEnvironment(
  given: Readonly<Record<string, string | undefined>>,
): { readonly environment: Environment } | { readonly problems: readonly EnvironmentProblem[] } {
  const ours = Object.keys(EnvironmentSchema.properties).flatMap((name) => {
    const text = given[name]?.trim() ?? '';
    return text === '' ? [] : [[name, text] as const];
  });
  const environment: unknown = Object.fromEntries(ours);
  if (validate(environment)) {
    const missing = [...missingVariables(environment), ...missingSpeechVariables(environment)];
    return missing.length === 0 ? { environment } : { problems: missing };
  }
  const problems = new Map((validate.errors ?? []).map((error) => [error.instancePath.slice(1), fixOf(error)]));
  return { problems: [...problems].map(([variable, fix]) => ({ variable, fix })) };
}

/** The entries of a list that is separated by commas or spaces. */
export function splitList(text: string): string[] {
  return text.split(/[\s,]+/).filter((one) => one !== '');
}

function fixOf(error: ErrorObject): string {
  const fix: unknown = error.parentSchema?.fix;
  return typeof fix === 'string' ? fix : 'Correct it.';
}

function isUrlOf(text: string, protocols: readonly string[]): boolean {
  const url = URL.parse(text);
  return url !== null && protocols.includes(url.protocol) && url.hostname !== '';
}
