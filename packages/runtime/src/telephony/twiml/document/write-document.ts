import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { Element } from './element.ts';

/** XML knows no control signs but tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be left out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

type Node = ReturnType<VoiceResponse['addChild']>;

let loaded: Promise<typeof VoiceResponse> | undefined;

/** The provider's own builder, loaded with the first document. */
function builder(): Promise<typeof VoiceResponse> {
  loaded ??= import('twilio/lib/twiml/VoiceResponse.js').then((module) => module.default);
  return loaded;
}

/** The document as the provider reads it. */
export async function writeDocument(elements: readonly Element[]): Promise<string> {
  const Response = await builder();
  const document = new Response();
  for (const one of elements) write(document, one);
  return document.toString();
}

function write(parent: VoiceResponse | Node, { tag, attributes, text, children = [] }: Element): void {
  const node = parent.addChild(tag, attributes);
  if (text !== undefined) node.addText(text.replace(UNWRITABLE, ' '));
  for (const child of children) write(node, child);
}
