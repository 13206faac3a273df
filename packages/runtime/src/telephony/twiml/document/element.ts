/** A verb or noun of a document, as data. */
export type Element = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly text?: string;
  readonly children?: readonly Element[];
};

export function element(
  tag: string,
  attributes: Element['attributes'] = {},
  children: readonly Element[] = [],
): Element {
  return { tag, attributes, children };
}

export function textElement(tag: string, attributes: Element['attributes'], text: string): Element {
  return { tag, attributes, text };
}
