import { SaxesParser } from 'saxes';

/** An element of a document. Text between elements is kept where a verb has content of its own. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

/** @throws an Error that says where the document isn't well-formed XML. */
export function parseDocument(xml: string): Element {
  const parser = new SaxesParser({ xmlns: false });
  const open: Open[] = [];
  let root: Element | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('A document type is refused.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes: { ...attributes }, children: [], text: '' });
  });
  const addText = (text: string) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const above = open.at(-1);
    if (above === undefined) root = closed;
    else above.children.push(closed);
  });
  parser.write(xml).close();
  if (root === undefined) throw new Error('There is no element.');
  return root;
}
