/** Path and secret of the link in a mail. @throws when there is none */
export function linkIn(mail: string, origin: string): string {
  // Long lines are broken, and signs written by their numbers.
  const text = mail
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  const link = /https?:\/\/\S+#[\w-]+/.exec(text)?.[0];
  if (link === undefined) throw new Error(`there is no link in this mail: ${text}`);
  const { pathname, hash } = new URL(link, origin);
  return `${pathname}${hash}`;
}
