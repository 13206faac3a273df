import type { NodeMessages, NodeType } from '../../sdk/index.ts';
import { formFields } from '../form-fields.ts';
import type { Rule } from '../subject.ts';

/** The names of the placeholders in a text. */
function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([A-Za-z0-9]+)\s*\}\}/g)].map(([, name]) => name ?? '').sort();
}

function flat(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, part]) => flat(part, path === '' ? key : `${path}/${key}`));
}

function inOneLanguage(type: NodeType, texts: NodeMessages): readonly string[] {
  const found: string[] = [];
  for (const { path, options } of formFields(type.config)) {
    const field = texts.fields[path];
    if (field === undefined) found.push(`field ${path} has no label`);
    for (const option of options) {
      if (field?.options?.[option] === undefined) found.push(`choice ${option} of field ${path} has no name`);
    }
  }
  const configs = [type.initial, ...type.examples.map(({ config }) => config)];
  for (const config of configs) {
    for (const exit of [...type.exits(config), 'error']) {
      if ((type.exitLabel(config, exit) ?? texts.exits[exit] ?? '') === '') found.push(`exit ${exit} has no name`);
    }
    const { key, values } = type.summary(config);
    const text = texts.summary[key];
    if (text === undefined) found.push(`summary ${key} has no text`);
    for (const name of placeholders(text ?? '')) {
      if (!Object.hasOwn(values ?? {}, name)) found.push(`summary ${key} wants ${name}, which it isn't given`);
    }
  }
  return found;
}

function unlike(language: string, texts: NodeMessages, other: NodeMessages): readonly string[] {
  const [here, there] = [new Map(flat(texts)), new Map(flat(other))];
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((key) => {
    const [one, two] = [here.get(key), there.get(key)];
    if (one === undefined || one.trim() === '') return [`${language}: ${key} is missing`];
    if (two === undefined) return [`${language}: ${key} is in no other language`];
    return placeholders(one).join() === placeholders(two).join() ? [] : [`${language}: ${key} has other placeholders`];
  });
}

/** Every field, exit and summary has a text, the same ones in every language, with the same placeholders. */
export const textsComplete: Rule = ({ type, messages }) => {
  const languages = Object.entries(messages);
  const [first] = languages;
  const found = languages.flatMap(([language, texts]) => [
    ...inOneLanguage(type, texts).map((text) => `${language}: ${text}`),
    ...(first === undefined ? [] : unlike(language, texts, first[1])),
  ]);
  return [...new Set(found)];
};
