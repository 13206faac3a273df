/** A verb or noun of a document that was read again. */
export type Seen = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Seen[];
};

const TOKENS = /<\?[^>]*\?>|<(\/?)([A-Za-z]+)((?:\s+[A-Za-z]+="[^"]*")*)\s*(\/?)>|([^<]+)/gy;

/** Reads a document strictly. @throws when it is not well-formed */
export function readDocument(xml: string): readonly Seen[] {
  type Open = { tag: string; attributes: Record<string, string>; text: string; children: Seen[] };
  const root: Open = { tag: '', attributes: {}, text: '', children: [] };
  const open: Open[] = [root];
  let at = 0;
  for (const token of xml.matchAll(TOKENS)) {
    if (token.index !== at) throw new Error(`Unreadable at ${at}: ${xml.slice(at, at + 40)}`);
    at += token[0].length;
    const top = open.at(-1) ?? root;
    const [, end, tag, attributes = '', selfClosed, text] = token;
    if (text !== undefined) top.text += plain(text);
    if (tag === undefined) continue;
    if (end === '/') {
      if (top.tag !== tag) throw new Error(`</${tag}> closes <${top.tag}>`);
      open.pop();
    } else {
      const next: Open = { tag, attributes: attributesOf(attributes), text: '', children: [] };
      top.children.push(next);
      if (selfClosed !== '/') open.push(next);
    }
  }
  const [response] = root.children;
  if (at !== xml.length || open.length !== 1 || response?.tag !== 'Response') throw new Error(`No document: ${xml}`);
  return response.children;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([A-Za-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  );
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&');
}

/** All verbs and nouns, those inside others too. */
export function all(seen: readonly Seen[]): Seen[] {
  return seen.flatMap((one) => [one, ...all(one.children)]);
}

/** The one with this tag. @throws when there are none or several */
export function only(seen: readonly Seen[], tag: string): Seen {
  const [found, another] = all(seen).filter((one) => one.tag === tag);
  if (found === undefined || another !== undefined) throw new Error(`Not one <${tag}>: ${JSON.stringify(seen)}`);
  return found;
}
