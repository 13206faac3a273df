import { describe, expect, it } from 'vitest';
import { readOidc } from './oidc-environment.ts';

const google = {
  OIDC_GOOGLE_ISSUER: 'https://accounts.google.com',
  OIDC_GOOGLE_CLIENT_ID: 'id',
  OIDC_GOOGLE_CLIENT_SECRET: 's3cret',
};

describe('providers to sign in at', () => {
  it('are none, unless variables name some', () => {
    expect(readOidc({ PATH: '/bin', OIDC_: 'x', OIDC_GOOGLE: 'x', OIDC_X_ISSUER: ' ' })).toEqual({
      providers: [],
      problems: [],
    });
  });

  it('are read by their names', () => {
    const { providers } = readOidc({
      ...google,
      OIDC_OUR_SSO_ISSUER: 'https://sso.example.com/realms/us',
      OIDC_OUR_SSO_CLIENT_ID: 'callwright',
      OIDC_OUR_SSO_CLIENT_SECRET: 'other',
      OIDC_OUR_SSO_TITLE: 'Our sign-in',
      OIDC_OUR_SSO_ROLES: 'business, supervisor',
      OIDC_OUR_SSO_TRUST_EMAIL: 'on',
    });
    expect(providers).toEqual([
      {
        id: 'google',
        title: 'Google',
        issuer: 'https://accounts.google.com',
        clientId: 'id',
        clientSecret: 's3cret',
        roles: [],
        trustEmail: false,
      },
      {
        id: 'our-sso',
        title: 'Our sign-in',
        issuer: 'https://sso.example.com/realms/us',
        clientId: 'callwright',
        clientSecret: 'other',
        roles: ['business', 'supervisor'],
        trustEmail: true,
      },
    ]);
  });

  it.each([
    ['OIDC_GOOGLE_CLIENT_SECRET', ''],
    ['OIDC_GOOGLE_CLIENT_ID', ''],
    ['OIDC_GOOGLE_ISSUER', ''],
    ['OIDC_GOOGLE_ISSUER', 'http://accounts.google.com'],
    ['OIDC_GOOGLE_ISSUER', 'accounts.google.com'],
    ['OIDC_GOOGLE_ROLES', 'business, owner'],
    ['OIDC_GOOGLE_ROLES', 'admin'],
    ['OIDC_GOOGLE_TRUST_EMAIL', 'yes'],
  ])('say what is wrong with %s, and never its value', (variable, value) => {
    const { providers, problems } = readOidc({ ...google, [variable]: value });
    expect(providers).toEqual([]);
    expect(problems).toEqual([{ variable, fix: expect.any(String) }]);
    expect(JSON.stringify(problems)).not.toContain('s3cret');
  });
});
