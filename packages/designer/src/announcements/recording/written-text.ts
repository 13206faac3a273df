import { type Flow, isObject } from '@callwright/flow/document';
import { type JsonPath, readAt } from '../../editor/document/json-path.ts';

/** Where a JSON pointer (RFC 6901) leads. */
function pathOf(pointer: string): JsonPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The text that a step says in a language where a recording takes its place; null where none is written. */
export function writtenText(flow: Flow, pointer: string, language: string): string | null {
  const path = pathOf(pointer);
  // The pointer leads to the text or to the name of its recording, which stands beside the texts.
  for (const depth of [path, path.slice(0, -1)]) {
    const prompt = readAt(flow, depth);
    const texts = isObject(prompt) ? prompt.text : undefined;
    const text = isObject(texts) ? texts[language] : undefined;
    if (typeof text === 'string' && text.trim() !== '') return text;
  }
  return null;
}
