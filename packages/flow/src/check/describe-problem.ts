import type { Json, Problem, ProblemCode } from '../document/index.ts';
import type { NodeMessages } from '../sdk/index.ts';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import hu from './messages/hu.json' with { type: 'json' };

/** The languages in which problems are told. */
export const PROBLEM_LANGUAGES = ['en', 'de', 'hu'] as const;
export type ProblemLanguage = (typeof PROBLEM_LANGUAGES)[number];

/** What is wrong, and what to do about it, for a person. */
export type ProblemText = { readonly message: string; readonly fix: string };

type Table = Readonly<Record<string, string>>;
/** `codes` may have an entry `<code>.<variant>` for problems whose values name a variant. */
export type Catalogue = {
  readonly codes: Readonly<Record<ProblemCode, ProblemText>> & Readonly<Record<string, ProblemText>>;
  readonly shape: Table;
  readonly types: Table;
  readonly kinds: Table;
  readonly exits: Table;
  readonly words: { readonly root: string; readonly settings: string };
};

/** The sentences, by language. */
export const CATALOGUES: Readonly<Record<ProblemLanguage, Catalogue>> = { en, de, hu };

/**
 * A problem in a person's words. `nodeMessages`: the node types' own texts in the same language; with them fields, ways
 * out and the types' own rules are called as the forms call them.
 */
export function describeProblem(
  problem: Problem,
  language: ProblemLanguage,
  nodeMessages: Readonly<Record<string, NodeMessages>> = {},
): ProblemText {
  const catalogue = CATALOGUES[language];
  const { code, values } = problem;
  const text = catalogue.codes[`${code}.${values.variant}`] ?? catalogue.codes[code];
  const words = wordsOf(problem, catalogue, language, nodeMessages[String(values.type)]);
  return { message: filled(text.message, words), fix: filled(text.fix, words) };
}

/** A problem in words for a place where its step and field are in sight: only what is wrong there. */
export function describeInPlace(
  problem: Problem,
  language: ProblemLanguage,
  nodeMessages: Readonly<Record<string, NodeMessages>> = {},
): string {
  const { code, values } = problem;
  const words = wordsOf(problem, CATALOGUES[language], language, nodeMessages[String(values.type)]);
  const own = code === 'config-shape' ? words.reason : code === 'config-rule' ? words.rule : undefined;
  if (typeof own !== 'string') return describeProblem(problem, language, nodeMessages).message;
  return own.charAt(0).toLocaleUpperCase(language) + own.slice(1);
}

type Words = Readonly<Record<string, Json | undefined>>;

function wordsOf(
  { values, pointer }: Problem,
  catalogue: Catalogue,
  language: ProblemLanguage,
  messages: NodeMessages | undefined,
): Words {
  const { reason, exit, label, field, kind, wanted, needed, key, language: spoken } = values;
  const words: Words = {
    ...values,
    place: pointer === '' ? catalogue.words.root : pointer,
    ...(field === undefined ? {} : { field: fieldWord(String(field), messages) ?? catalogue.words.settings }),
    ...(exit === undefined ? {} : { exit: exitWord(String(exit), label, catalogue, messages) }),
    ...(kind === undefined ? {} : { kind: catalogue.kinds[String(kind)] ?? kind }),
    ...(wanted === undefined ? {} : { wanted: typeWords(String(wanted), catalogue) }),
    ...(needed === undefined ? {} : { needed: typeWords(String(needed), catalogue) }),
    ...(spoken === undefined ? {} : { language: languageWord(String(spoken), language) }),
    rule: messages?.rules?.[String(key)] ?? values.rule ?? key,
  };
  return reason === undefined ? words : { ...words, reason: filled(catalogue.shape[String(reason)] ?? '', words) };
}

/** The field's label on the form; of a field within one that has none, the nearest above it. */
function fieldWord(field: string, messages: NodeMessages | undefined): string | undefined {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(path.lastIndexOf('.'), 0))) {
    const label = messages?.fields[path]?.label;
    if (label !== undefined) return label;
  }
  return field === '' ? undefined : field;
}

function exitWord(
  exit: string,
  label: Json | undefined,
  catalogue: Catalogue,
  messages: NodeMessages | undefined,
): string {
  if (typeof label === 'string') return /^[0-9*#]$/.test(exit) && label !== exit ? `${exit} ${label}` : label;
  return messages?.exits[exit] ?? catalogue.exits[exit] ?? exit;
}

function typeWords(types: string, catalogue: Catalogue): string {
  return types
    .split(', ')
    .map((type) => catalogue.types[type] ?? type)
    .join(', ');
}

function languageWord(code: string, language: ProblemLanguage): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function filled(text: string, words: Words): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const word = Object.hasOwn(words, name) ? words[name] : undefined;
    if (word === undefined) return whole;
    return Array.isArray(word) ? word.map(String).join(', ') : String(word);
  });
}
