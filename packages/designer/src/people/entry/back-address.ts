/** Two slashes at the beginning, or what browsers take for them, name another site. */
const OTHER_SITE = /^\/[/\\]/;

/** Where somebody goes on after signing in: a page of ours, and nothing else. */
export function backAddress(text: string | null): string {
  if (text === null || !text.startsWith('/') || OTHER_SITE.test(text)) return '/';
  const base = 'https://here.invalid';
  const address = URL.parse(text, base);
  if (address?.origin !== base) return '/';
  const path = `${address.pathname}${address.search}${address.hash}`;
  // `/.//elsewhere.example` is a path of ours only until its dots are gone.
  return OTHER_SITE.test(path) ? '/' : path;
}
