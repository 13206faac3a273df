/** The number of `tel:` links and of what a browser hands over for them; null where there is none. */
export function dialledBy(address: string): string | null {
  const text = address.trim().replace(/^tel:/i, '');
  let plain = text;
  try {
    plain = decodeURIComponent(text);
  } catch {
    // A stray per cent sign: it is no number then anyway.
  }
  const number = (plain.split(';')[0] ?? '').replaceAll(/[\s()./-]/g, '');
  return /^\+?[0-9*#]{2,20}$/.test(number) ? number : null;
}

/** Where a number is called from. */
export const dialPath = (number: string): string => `/desk?dial=${encodeURIComponent(number)}`;

/** Lets this browser open `tel:` links of all pages here, once its user agrees. False: it can't. */
export function dialHere(): boolean {
  if (!('registerProtocolHandler' in navigator)) return false;
  try {
    navigator.registerProtocolHandler('tel', `${location.origin}/desk?dial=%s`);
    return true;
  } catch {
    return false;
  }
}

/** Leads `tel:` links of our own pages to the desk; until the returned function is called. */
export function catchTelLinks(go: (path: string) => void): () => void {
  const clicked = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href^="tel:"]') : null;
    const number = link === null ? null : dialledBy(link.getAttribute('href') ?? '');
    if (number === null) return;
    event.preventDefault();
    go(dialPath(number));
  };
  document.addEventListener('click', clicked);
  return () => document.removeEventListener('click', clicked);
}
