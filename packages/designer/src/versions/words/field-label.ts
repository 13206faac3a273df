import type { Path, PathPart } from '@callwright/flow/diff';
import { isObject, LANGUAGE_PATTERN } from '@callwright/flow/document';
import type { NodeTexts } from '../../nodes/node-texts.ts';
import type { VersionsT } from './speaker.ts';

const LANGUAGE = new RegExp(LANGUAGE_PATTERN);
const ABOVE = ' › ';

/** Parts of prompts and formulas that the form shows as one field. */
const INNER = new Set(['text', 'cel']);

/**
 * What a form calls the field that a path leads to: "Choices › 2 Kitchen › Name", "What callers hear (German)".
 * @param path below the config
 * @param config has the items that the path goes through, so that they are called by their names
 */
export function fieldLabel(
  t: VersionsT,
  texts: NodeTexts,
  languageName: (tag: string) => string,
  type: string,
  path: Path,
  config: unknown,
): string {
  const labels: string[] = [];
  let field = '';
  let here: unknown = config;
  for (const part of path) {
    const key = typeof part === 'string' ? part : '*';
    field = field === '' ? key : `${field}.${key}`;
    here = below(here, part);
    if (typeof part !== 'string') {
      labels.push(itemLabel(part, here));
      continue;
    }
    const known = texts.field(type, field)?.label;
    if (known !== undefined) labels.push(known);
    else if (part === 'audio') labels.push(t('field.recording'));
    else if (LANGUAGE.test(part) && labels.length > 0) labels.push(`${labels.pop()} (${languageName(part)})`);
    else if (!INNER.has(part)) labels.push(part);
  }
  return labels.join(ABOVE);
}

/** What a path's part leads to; items are found by what they are known by. */
export function below(value: unknown, part: PathPart): unknown {
  if (typeof part === 'string') return isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  if (!Array.isArray(value)) return undefined;
  if (typeof part === 'number') return value[part];
  const { by, key } = part;
  return value.find((item) => (by === null ? item === key : isObject(item) && item[by] === key));
}

/** A key of a telephone stands before the name; what the config calls by short names only is called by its label. */
function itemLabel(part: Exclude<PathPart, string>, item: unknown): string {
  if (typeof part === 'number') return `${part + 1}.`;
  const label = isObject(item) && typeof item.label === 'string' ? item.label : '';
  if (label === '' || label === part.key) return part.key;
  return part.by === 'key' ? `${part.key} ${label}` : label;
}
