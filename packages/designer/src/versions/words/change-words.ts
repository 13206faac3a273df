import type { Change, Path } from '@callwright/flow/diff';
import type { FlowNode } from '@callwright/flow/document';
import { asFormSchema, type FormSchema } from '../../form/form-schema.ts';
import { below, fieldLabel } from './field-label.ts';
import type { Speaker } from './speaker.ts';
import { ANY_FIELD, type FieldKind, valueWords } from './value-words.ts';

/** One difference in words: what it is about, what it was, what it is now; null: it wasn't or isn't there. */
export type Line = { readonly label: string; readonly before: string | null; readonly after: string | null };

/** What changed in a step's name, kind or fields. */
export function changeLine(speaker: Speaker, change: Change, before: FlowNode, after: FlowNode): Line {
  const { t, texts } = speaker;
  const [first, ...rest] = change.path;
  if (first === 'title') return line(speaker, t('field.name'), change);
  if (first === 'version') return line(speaker, t('field.version'), change);
  if (first === 'type') {
    return { label: t('field.kind'), before: texts.typeTitle(before.type), after: texts.typeTitle(after.type) };
  }
  const node = change.kind === 'removed' ? before : after;
  const label = fieldLabel(t, texts, speaker.languageName, node.type, rest, node.config);
  if (change.kind === 'reordered') {
    const list = rest.reduce<unknown>(below, node.config);
    const inWords = (keys: readonly string[]) =>
      keys.map((key) => itemWords(speaker, list, { by: change.by, key })).join(', ');
    return { label: t('field.order', { field: label }), before: inWords(change.before), after: inWords(change.after) };
  }
  return line(speaker, label, change, fieldKind(speaker, node, rest));
}

function line(speaker: Speaker, label: string, change: Change, kind: FieldKind = ANY_FIELD): Line {
  const words = (value: unknown) => valueWords(speaker, value, kind);
  switch (change.kind) {
    case 'added':
      return { label, before: null, after: words(change.after) };
    case 'removed':
      return { label, before: words(change.before), after: null };
    case 'changed':
      return { label, before: words(change.before), after: words(change.after) };
    case 'reordered':
      return { label, before: change.before.join(', '), after: change.after.join(', ') };
  }
}

export { line as plainLine };

function itemWords(speaker: Speaker, list: unknown, part: { by: string | null; key: string }): string {
  const item = below(list, part);
  return item === undefined ? part.key : valueWords(speaker, item);
}

/** How the form of a step shows the field at a path of its config. */
function fieldKind({ types, texts }: Speaker, node: FlowNode, path: Path): FieldKind {
  const type = types.find(node.type, node.version);
  const schema = path.reduce<FormSchema>(
    (outer, part) => (typeof part === 'string' ? (outer.properties?.[part] ?? {}) : (outer.items ?? {})),
    asFormSchema(type?.config),
  );
  const field = path.map((part) => (typeof part === 'string' ? part : '*')).join('.');
  return { schema, options: texts.field(node.type, field)?.options ?? {} };
}
