import { isIP } from 'node:net';
import { Ajv } from 'ajv';
import { type Static, Type } from 'typebox';
import { type AsteriskSetup, DEBIAN_FOLDERS, type Trunk } from '../telephony/asterisk-config/index.ts';
import { type EnvironmentProblem, splitList } from './environment.ts';
import { addTelephonyFormats, readAccounts } from './telephony-environment.ts';

const optional = (format: string, fix: string) => Type.Optional(Type.String({ format, fix }));
const port = (value: number) =>
  Type.Integer({ minimum: 1, maximum: 65_535, default: value, fix: `Use a port from 1 to 65535, e.g. ${value}.` });
const folder = (value: string) =>
  Type.String({ pattern: '^/[A-Za-z0-9._/-]*$', default: value, fix: `Name a folder at the Asterisk, like ${value}.` });

/** What the environment says about an Asterisk for which a configuration is written. */
const schema = Type.Object({
  ASTERISK_USER: Type.String({ format: 'app-name', default: 'callwright', fix: 'Use letters, digits and dashes.' }),
  ASTERISK_PASSWORD: Type.String({ minLength: 12, fix: 'Set a password of 12 or more characters.' }),
  ASTERISK_APP: Type.String({ format: 'app-name', default: 'callwright', fix: 'Use letters, digits and dashes.' }),
  ASTERISK_HTTP_BIND: Type.String({ format: 'address', default: '0.0.0.0', fix: 'Use an address of this machine.' }),
  ASTERISK_HTTP_PORT: port(8088),
  ASTERISK_PHONES: optional('accounts', 'List telephones as name:password, separated by commas.'),
  ASTERISK_BROWSER_ACCOUNTS: optional('accounts', 'List telephones in browsers as name:password, separated by commas.'),
  ASTERISK_FOLDER: folder(DEBIAN_FOLDERS.config),
  ASTERISK_MODULES: folder(DEBIAN_FOLDERS.modules),
  SIP_BIND: Type.String({ format: 'address', default: '0.0.0.0', fix: 'Use an address of this machine.' }),
  SIP_PORT: port(5060),
  SIP_EXTERNAL_ADDRESS: Type.Optional(
    Type.String({ format: 'address', fix: 'Use the address that the outside sees, like 203.0.113.7.' }),
  ),
  SIP_OWN_ADDRESS: Type.Optional(
    Type.String({ format: 'address', fix: 'Use the address of the machine inside of its router.' }),
  ),
  SIP_LOCAL_NETWORKS: optional('networks', 'List networks inside of the router: 192.168.0.0/16, 10.0.0.0/8'),
  SIP_TRUNK_HOST: optional('domain', 'Use the SIP server of your phone provider, like sip.example.com.'),
  SIP_TRUNK_USER: Type.Optional(
    Type.String({
      pattern: '^[A-Za-z0-9+._-]{1,80}$',
      fix: 'Use the SIP user’s name that your phone provider gave you.',
    }),
  ),
  SIP_TRUNK_PASSWORD: Type.Optional(Type.String({ minLength: 1, fix: 'Use the SIP user’s password.' })),
  SIP_TRUNK_FROM: optional('networks', 'List the addresses from which your phone provider calls: 192.0.2.0/24'),
  SIP_COUNTRY: Type.Optional(
    Type.String({ pattern: '^[1-9][0-9]{0,2}$', fix: 'Use a country code without plus, like 49.' }),
  ),
  RTP_PORTS: Type.String({
    format: 'port-range',
    default: '10000-10199',
    fix: 'Use a range of ports, like 10000-10199.',
  }),
  ASTERISK_PATIENCE: Type.Integer({ minimum: 4, maximum: 120, default: 8, fix: 'Use seconds from 4 to 120.' }),
});
type Variables = Static<typeof schema>;

const ajv = new Ajv({ allErrors: true, coerceTypes: true, useDefaults: true, verbose: true });
ajv.addKeyword('fix');
addTelephonyFormats(ajv);
ajv.addFormat('address', (text) => isIP(text) !== 0);
ajv.addFormat('networks', (text) => splitList(text).every(isNetwork));
ajv.addFormat('port-range', (text) => portsOf(text) !== null);
const validate = ajv.compile<Variables>(schema);

/** The Asterisk that the environment describes, or everything that is wrong at once. */
export function readAsteriskSetup(
  given: Readonly<Record<string, string | undefined>>,
): { readonly setup: AsteriskSetup } | { readonly problems: readonly EnvironmentProblem[] } {
  const ours: unknown = Object.fromEntries(
    Object.keys(schema.properties).flatMap((name) => {
      const text = given[name]?.trim() ?? '';
      return text === '' ? [] : [[name, text] as const];
    }),
  );
  if (!validate(ours)) {
    const problems = (validate.errors ?? []).map(({ instancePath, params, parentSchema, schema: own }) => {
      const variable = 'missingProperty' in params ? String(params.missingProperty) : instancePath.slice(1);
      const fix: unknown = parentSchema?.fix ?? (schema.properties as Record<string, { fix?: unknown }>)[variable]?.fix;
      return { variable, fix: typeof fix === 'string' ? fix : String(own) };
    });
    return { problems: [...new Map(problems.map((one) => [one.variable, one])).values()] };
  }
  const trunk = trunkOf(ours);
  if (trunk !== null && 'problem' in trunk) return { problems: [trunk.problem] };
  return { setup: setupOf(ours, trunk) };
}

function setupOf(given: Variables, trunk: Trunk | null): AsteriskSetup {
  const { from, to } = portsOf(given.RTP_PORTS) ?? { from: 10_000, to: 10_199 };
  return {
    app: given.ASTERISK_APP,
    ari: {
      user: given.ASTERISK_USER,
      password: given.ASTERISK_PASSWORD,
      bind: given.ASTERISK_HTTP_BIND,
      port: given.ASTERISK_HTTP_PORT,
    },
    sip: {
      bind: given.SIP_BIND,
      port: given.SIP_PORT,
      externalAddress: given.SIP_EXTERNAL_ADDRESS ?? null,
      ownAddress: given.SIP_OWN_ADDRESS ?? null,
      localNetworks: splitList(given.SIP_LOCAL_NETWORKS ?? ''),
    },
    rtp: { from, to },
    trunk,
    country: given.SIP_COUNTRY ?? null,
    telephones: readAccounts(given.ASTERISK_PHONES ?? '') ?? [],
    browsers: readAccounts(given.ASTERISK_BROWSER_ACCOUNTS ?? '') ?? [],
    folders: { ...DEBIAN_FOLDERS, config: given.ASTERISK_FOLDER, modules: given.ASTERISK_MODULES },
    patience: given.ASTERISK_PATIENCE,
  };
}

function trunkOf(given: Variables): Trunk | { readonly problem: EnvironmentProblem } | null {
  const { SIP_TRUNK_HOST: host, SIP_TRUNK_USER: user, SIP_TRUNK_PASSWORD: password, SIP_TRUNK_FROM: from } = given;
  if (host === undefined) return null;
  if (user !== undefined && password !== undefined) return { kind: 'registration', host, user, password };
  if (from !== undefined) return { kind: 'address', host, from: splitList(from) };
  const fix = 'Set SIP_TRUNK_USER and SIP_TRUNK_PASSWORD to sign in there, or SIP_TRUNK_FROM to be known by address.';
  return { problem: { variable: 'SIP_TRUNK_USER', fix } };
}

function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/');
  const version = isIP(address);
  return (
    version !== 0 && (bits === undefined || (/^[0-9]{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
  );
}

/** `10000-10199`, at least 10 ports; null when it is anything else. */
function portsOf(text: string): { readonly from: number; readonly to: number } | null {
  const [, from = '', to = ''] = /^([0-9]{4,5})-([0-9]{4,5})$/.exec(text) ?? [];
  const range = { from: Number(from), to: Number(to) };
  return from !== '' && range.from >= 1024 && range.to <= 65_535 && range.to - range.from >= 9 ? range : null;
}
