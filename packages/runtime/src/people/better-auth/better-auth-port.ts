import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Asker, AuthPort, Cookies, SecondStep, Standing } from '../auth-port.ts';
import { createUsedCodes } from '../used-codes.ts';
import { cookieIn, cookiesOf, headersOf } from './asker-headers.ts';
import { codeOf, errorOf } from './auth-error.ts';
import { type AuthParts, createAuth } from './create-auth.ts';
import { createProviderSide } from './provider-side.ts';

const SECOND_STEP = 'callwright.two_factor';

/** The port as better-auth does it. Providers have an instance of their own: one that doesn't answer keeps nobody out. */
export function betterAuthPort(parts: AuthParts): AuthPort {
  const plugin = twoFactor({
    issuer: 'Callwright',
    allowPasswordless: true,
    // The lock is ours, as it is for passwords: two would tell different times.
    accountLockout: { enabled: false },
    schema: {
      user: { fields: { twoFactorEnabled: 'second_factor' } },
      twoFactor: {
        modelName: 'people_second_factors',
        fields: {
          userId: 'person',
          backupCodes: 'recovery_codes',
          failedVerificationCount: 'failures',
          lockedUntil: 'locked_until',
        },
      },
    },
  });
  const auth = createAuth(parts, plugin);
  const { api } = auth;
  const providers = createProviderSide(parts);
  const sent = (answer: Headers, asker: Asker) => cookiesOf(answer, asker, parts.publicUrl);
  const used = createUsedCodes(parts.store.attempts, parts.now);

  const awaited = async (asker: Asker): Promise<string | null> => {
    const identifier = cookieIn(asker.cookie, SECOND_STEP)?.split('.')[0];
    if (identifier === undefined) return null;
    const waiting = await (await auth.$context).internalAdapter.findVerificationValue(identifier);
    return waiting?.value ?? null;
  };
  const whoIs = async (asker: Asker): Promise<Standing | null> => {
    if (cookieIn(asker.cookie, 'callwright.session_token') === null) return null;
    const { headers, response } = await api.getSession({ headers: headersOf(asker), returnHeaders: true });
    if (response === null) return null;
    const { user, session } = response;
    return {
      person: user.id,
      name: user.name,
      roles: user.roles ?? '[]',
      grants: user.grants ?? '[]',
      active: user.active === 1,
      session: { id: session.id, token: session.token },
      cookies: sent(headers, asker),
    };
  };
  /** Checks a code of somebody's app, unless it was used before. */
  async function once<T extends { readonly kind: string } | 'wrong' | Cookies>(
    person: string,
    code: string,
    check: () => Promise<T>,
  ): Promise<T | 'used'> {
    if (!(await used.take(person, code))) return 'used';
    const checked = await check();
    const wrong = checked === 'wrong' || (typeof checked === 'object' && 'kind' in checked && checked.kind !== 'in');
    if (wrong) await used.giveBack(person, code);
    return checked;
  }

  return {
    ...providers,
    hash: async (password) => (await auth.$context).password.hash(password),
    signIn: async (email, password, asker) => {
      try {
        const { headers, response } = await api.signInEmail({
          body: { email, password },
          headers: headersOf({ ...asker, cookie: '' }),
          returnHeaders: true,
        });
        const cookies = sent(headers, asker);
        return 'user' in response && response.user !== undefined
          ? { kind: 'in', person: response.user.id, cookies }
          : { kind: 'second', cookies };
      } catch (error) {
        if (NOT_THEM.includes(codeOf(error) ?? '')) return { kind: 'wrong' };
        throw errorOf(error);
      }
    },
    awaited,
    second: async (code, asker) => {
      // With a session in the cookies it would be that session's second factor that is looked at.
      const cookie = cookieIn(asker.cookie, SECOND_STEP);
      const headers = headersOf({ ...asker, cookie: cookie === null ? '' : `${SECOND_STEP}=${cookie}` });
      const plain = code.replaceAll(/\s/g, '');
      const ofApp = /^[0-9]{6}$/.test(plain);
      const check = async (): Promise<SecondStep> => {
        try {
          const verify = ofApp ? api.verifyTOTP : api.verifyBackupCode;
          const done = await verify({ body: { code: plain }, headers, returnHeaders: true });
          const { user } = done.response as { user: { id: string } };
          return { kind: 'in', person: user.id, cookies: sent(done.headers, asker) };
        } catch (error) {
          const wrong = codeOf(error);
          if (wrong === null) throw error;
          if (wrong === 'ACCOUNT_TEMPORARILY_LOCKED') return { kind: 'locked' };
          return wrong === 'INVALID_CODE' || wrong === 'INVALID_BACKUP_CODE' ? { kind: 'wrong' } : { kind: 'gone' };
        }
      };
      if (!ofApp) return check();
      const person = await awaited(asker);
      if (person === null) return { kind: 'gone' };
      const step = await once(person, plain, check);
      return step === 'used' ? { kind: 'used' } : step;
    },
    whoIs,
    signOut: async (asker) => {
      const { headers } = await api.signOut({ headers: headersOf(asker), returnHeaders: true });
      return sent(headers, asker);
    },
    changePassword: (current, password, asker) =>
      orWrong(async () => {
        const headers = headersOf(asker);
        if (current === null) {
          await api.setPassword({ body: { newPassword: password }, headers });
          return sent((await api.revokeOtherSessions({ headers, returnHeaders: true })).headers, asker);
        }
        const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
        return sent((await api.changePassword({ body, headers, returnHeaders: true })).headers, asker);
      }),
    beginTotp: async (password, asker) => {
      try {
        const begun = await api.enableTwoFactor({ body: passwordBody(password), headers: headersOf(asker) });
        if (begun.method !== 'totp') throw new Error('better-auth offers another second factor than a code.');
        return { uri: begun.totpURI, recoveryCodes: begun.backupCodes };
      } catch (error) {
        if (codeOf(error) === 'INVALID_PASSWORD') return 'wrong';
        if (codeOf(error) === 'TOTP_ALREADY_ENABLED') return 'on-already';
        throw errorOf(error);
      }
    },
    confirmTotp: async (code, asker) => {
      const plain = code.replaceAll(/\s/g, '');
      const standing = await whoIs(asker);
      if (standing === null) return 'wrong';
      return once(standing.person, plain, () =>
        orWrong(async () => {
          const request = { body: { code: plain }, headers: headersOf(asker), returnHeaders: true } as const;
          return sent((await api.verifyTOTP(request)).headers, asker);
        }),
      );
    },
    removeTotp: (password, asker) =>
      orWrong(async () => {
        const request = { body: passwordBody(password), headers: headersOf(asker), returnHeaders: true } as const;
        return sent((await api.disableTwoFactor(request)).headers, asker);
      }),
    newRecoveryCodes: (password, asker) =>
      orWrong(async () => {
        const request = { body: passwordBody(password), headers: headersOf(asker) };
        return (await api.generateBackupCodes(request)).backupCodes;
      }),
  };
}

function passwordBody(password: string | null): { password?: string; method?: 'totp' } {
  return password === null ? {} : { password };
}

/** `FAILED_TO_CREATE_SESSION`: whoever is right, and may not come in any more. */
const NOT_THEM = ['INVALID_EMAIL_OR_PASSWORD', 'INVALID_EMAIL', 'PASSWORD_TOO_LONG', 'FAILED_TO_CREATE_SESSION'];
const WRONG = [
  'INVALID_PASSWORD',
  'INVALID_CODE',
  'CREDENTIAL_ACCOUNT_NOT_FOUND',
  'TOTP_NOT_ENABLED',
  'TWO_FACTOR_NOT_ENABLED',
];

async function orWrong<T>(work: () => Promise<T>): Promise<T | 'wrong'> {
  try {
    return await work();
  } catch (error) {
    if (WRONG.includes(codeOf(error) ?? '')) return 'wrong';
    throw errorOf(error);
  }
}
