const HOME = '/';

/** Where to go on after signing in: only a path of this server, whatever was asked for. */
export function safePath(wanted: string | null | undefined): string {
  // Browsers read a backslash as a slash, and drop tabs and line ends: what holds either is no address of ours.
  if (wanted === null || wanted === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return HOME;
  const url = URL.parse(wanted, 'http://here.invalid');
  if (url === null || url.origin !== 'http://here.invalid' || url.pathname.startsWith('//')) return HOME;
  return `${url.pathname}${url.search}${url.hash}`;
}
