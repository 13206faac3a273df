export function basicAuth(authorization: string | undefined, account: string, token: string): boolean {
  return authorization === `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`;
}
