import { type Flow, type FlowNode, isObject, type Json } from '@callwright/flow/document';
import type { FieldMessages, NodeMessages, NodeType } from '@callwright/flow/sdk';
import { nodeMessages } from '@callwright/nodes/messages';
import { type Names, titleOf } from '../api/names.ts';
import { asFormSchema } from '../form/form-schema.ts';
import type { ScreenLanguage } from '../i18n/languages.ts';
import type { NodeTypes } from './node-types.ts';

/** What the screen says of steps and kinds of step, in one language. */
export type NodeTexts = {
  readonly language: ScreenLanguage;
  readonly messages: (type: string) => NodeMessages | undefined;
  /** Name of a kind of step. */
  readonly typeTitle: (type: string) => string;
  readonly stepTitle: (node: FlowNode) => string;
  /** The card's sentence; empty where the config can't tell yet. What it refers to by name is called by its title. */
  readonly sentence: (node: FlowNode, flow: Pick<Flow, 'languages'>, names?: Names) => string;
  readonly exitLabel: (node: FlowNode, exit: string) => string;
  /** The same where only the kind of step is known, and what its settings call the way out, if they do. */
  readonly wayOut: (type: string, exit: string, label: string | null) => string;
  /** `path` with `*` for the items of arrays. */
  readonly field: (type: string, path: string) => FieldMessages | undefined;
};

/** @param types decide how a config is put into words */
export function nodeTexts(types: NodeTypes, language: ScreenLanguage): NodeTexts {
  const all = nodeMessages[language];
  const messages = (type: string) => (Object.hasOwn(all, type) ? all[type] : undefined);
  const typeTitle = (type: string) => messages(type)?.title ?? type;
  const wayOut = (type: string, exit: string, label: string | null) =>
    ownLabel(exit, label) ?? messages(type)?.exits[exit] ?? exit;
  return {
    language,
    messages,
    typeTitle,
    stepTitle: (node) => node.title ?? typeTitle(node.type),
    sentence: (node, flow, names) => {
      const type = types.find(node.type, node.version);
      const titled = type === undefined || names === undefined ? node : withTitles(type, node, names);
      return type === undefined ? '' : sentenceOf(type, titled, messages(node.type), flow.languages, language);
    },
    exitLabel: (node, exit) => {
      const type = types.find(node.type, node.version);
      return wayOut(node.type, exit, attempt(() => type?.exitLabel(node.config, exit)) ?? null);
    },
    wayOut,
    field: (type, path) => messages(type)?.fields[path],
  };
}

/** A key of a telephone stands in front of the label that the config gives it: "2 Returns". */
function ownLabel(exit: string, label: string | null): string | undefined {
  if (label === null || label === '') return undefined;
  return /^[0-9*#]$/.test(exit) && label !== exit ? `${exit} ${label}` : label;
}

function sentenceOf(
  type: NodeType,
  node: FlowNode,
  messages: NodeMessages | undefined,
  spoken: readonly string[],
  language: ScreenLanguage,
): string {
  const summary = attempt(() => type.summary(node.config));
  const pattern = summary === undefined ? undefined : messages?.summary[summary.key];
  if (summary === undefined || pattern === undefined) return '';
  return pattern.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_whole, name: string) =>
    inWords(summary.values?.[name] ?? '', spoken, language),
  );
}

/** The step with titles in the place of the names of schedules, lists and boxes, only to be spoken of. */
function withTitles(type: NodeType, node: FlowNode, names: Names): FlowNode {
  const config = { ...node.config };
  for (const [key, property] of Object.entries(asFormSchema(type.config).properties ?? {})) {
    const field = property['x-field'];
    if (field?.widget === 'name') config[key] = titleOf(names, field.of, config[key]) ?? config[key];
  }
  return { ...node, config };
}

/** Values as people read them: lists with commas, texts in the screen's language or the first that callers hear. */
function inWords(value: Json, spoken: readonly string[], language: ScreenLanguage): string {
  if (Array.isArray(value)) {
    return value.map((item: Json) => inWords(item, spoken, language)).join(', ');
  }
  if (!isObject(value)) return String(value ?? '');
  const tag = [language, ...spoken, ...Object.keys(value)].find((candidate) => typeof value[candidate] === 'string');
  return tag === undefined ? '' : String(value[tag]);
}

/** Configs are broken while they are edited; a card then says less, and nothing else breaks. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
