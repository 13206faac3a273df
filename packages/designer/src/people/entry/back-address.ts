/** Where somebody goes on after signing in: a page of ours, and nothing else. */
export function backAddress(text: string | null): string {
  if (text === null || !/^\/(?![/\\])/.test(text)) return '/';
  const base = 'https://here.invalid';
  const address = URL.parse(text, base);
  return address?.origin === base ? `${address.pathname}${address.search}${address.hash}` : '/';
}
