import { templateParts } from '@callwright/flow/expression';

/** A text as one can hear it before a call fills it in: in the place of a value its name is spoken. */
export function speakable(template: string): string {
  return templateParts(template)
    .parts.map((part) => (part.kind === 'words' ? part.words : ` ${nameIn(part.source)} `))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "digits(order.customerNumber)" is spoken "customer number". */
function nameIn(source: string): string {
  const names = source.match(/[A-Za-z][\w.]*(?![\w.]*\()/g) ?? [];
  const last = names.at(-1)?.split('.').at(-1) ?? '';
  return last.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
