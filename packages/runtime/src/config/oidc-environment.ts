import { ROLES, type Role } from '../people/actor.ts';
import type { OidcProvider } from '../people/oidc-provider.ts';
import type { EnvironmentProblem } from './environment.ts';

const VARIABLE = /^OIDC_([A-Z0-9]+(?:_[A-Z0-9]+)*?)_(ISSUER|CLIENT_ID|CLIENT_SECRET|TITLE|ROLES|TRUST_EMAIL)$/;
type Part = 'ISSUER' | 'CLIENT_ID' | 'CLIENT_SECRET' | 'TITLE' | 'ROLES' | 'TRUST_EMAIL';

type Given = Readonly<Record<string, string | undefined>>;

/**
 * Providers to sign in at, each by variables of its own name: `OIDC_GOOGLE_ISSUER`, `OIDC_GOOGLE_CLIENT_ID`, and so on.
 * All that is wrong is told at once; values, which may be secrets, are not repeated.
 */
export function readOidc(given: Given): {
  readonly providers: readonly OidcProvider[];
  readonly problems: readonly EnvironmentProblem[];
} {
  const names = new Set(Object.keys(given).flatMap((variable) => VARIABLE.exec(variable)?.[1] ?? []));
  const read = [...names].sort().map((name) => providerOf(name, given));
  return {
    providers: read.flatMap(({ provider }) => provider ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function providerOf(name: string, given: Given): { provider: OidcProvider | null; problems: EnvironmentProblem[] } {
  const variable = (part: Part) => `OIDC_${name}_${part}`;
  const text = (part: Part) => given[variable(part)]?.trim() ?? '';
  if (
    (['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'TITLE', 'ROLES', 'TRUST_EMAIL'] as const).every(
      (one) => text(one) === '',
    )
  ) {
    return { provider: null, problems: [] };
  }
  const problems: EnvironmentProblem[] = [];
  const wrong = (part: Part, fix: string) => problems.push({ variable: variable(part), fix });
  const issuer = text('ISSUER');
  if (!isIssuer(issuer)) wrong('ISSUER', 'Use the provider’s https address, e.g. https://accounts.google.com.');
  for (const part of ['CLIENT_ID', 'CLIENT_SECRET'] as const) {
    if (text(part) === '') wrong(part, 'Set it too: the provider shows it where this application is registered.');
  }
  const roles = text('ROLES')
    .split(/[\s,]+/)
    .filter((one) => one !== '');
  const known = roles.filter((one): one is Role => one !== 'admin' && (ROLES as readonly string[]).includes(one));
  if (known.length < roles.length) {
    wrong('ROLES', `List some of ${ROLES.filter((one) => one !== 'admin').join(', ')}, separated by commas.`);
  }
  if (!/^(on|off)?$/.test(text('TRUST_EMAIL'))) wrong('TRUST_EMAIL', 'Use on or off.');
  if (problems.length > 0) return { provider: null, problems };
  const id = name.toLowerCase().replaceAll('_', '-');
  const trustEmail = text('TRUST_EMAIL') === 'on';
  const [clientId, clientSecret] = [text('CLIENT_ID'), text('CLIENT_SECRET')];
  const title = text('TITLE') === '' ? `${name[0] ?? ''}${name.slice(1).toLowerCase()}` : text('TITLE').slice(0, 60);
  return { provider: { id, title, issuer, clientId, clientSecret, roles: known, trustEmail }, problems };
}

/** A provider that is reached without HTTPS could be anybody; on this machine it is for tests. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname));
}
