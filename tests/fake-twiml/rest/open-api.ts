import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { formOf } from './read-form.ts';

/** Checks a request against the provider's own description; returns what is wrong with it, or null. */
export type OpenApiCheck = (method: string, path: string, fields: URLSearchParams) => string | null;

type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: object };
type Described = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
};
type Description = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: object;
};

/** `file`: an OpenAPI 3 description. */
export function openApiCheck(file: string): OpenApiCheck {
  const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as Description;
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: 'array', formats: { uri: /^https?:\/\/\S+$/ } });
  // Formats of the provider's own have no rule to check by.
  for (const name of [
    'endpoint',
    'http-method',
    'twiml',
    'phone-number',
    'date',
    'date-time',
    'date-time-rfc-2822',
    'int64',
  ]) {
    ajv.addFormat(name, true);
  }
  ajv.addSchema({ $id: 'description', components });
  const compiled = new Map<string, ValidateFunction>();

  function check(key: string, schema: object, value: unknown): string | null {
    const found = compiled.get(key) ?? ajv.compile(refer(schema));
    compiled.set(key, found);
    return found(value) ? null : `${key}: ${ajv.errorsText(found.errors)}`;
  }

  return (method, path, fields) => {
    const found = findPath(Object.keys(paths), path);
    const described = found === undefined ? undefined : paths[found.template]?.[method.toLowerCase()];
    if (found === undefined || described === undefined) return `${method} ${path} is not described.`;
    for (const { name, schema, in: where } of described.parameters ?? []) {
      const value = found.names[name];
      if (where !== 'path' || value === undefined) continue;
      const wrong = check(
        `${method} ${found.template} {${name}}`,
        { type: 'object', properties: { it: schema } },
        { it: value },
      );
      if (wrong !== null) return wrong;
    }
    const form = formOf(fields);
    if (method === 'POST') {
      const schema = described.requestBody?.content['application/x-www-form-urlencoded']?.schema ?? { type: 'object' };
      return check(`POST ${found.template}`, { ...schema, additionalProperties: false }, form);
    }
    const known = (described.parameters ?? []).filter((one) => one.in === 'query');
    const properties = Object.fromEntries(known.map(({ name, schema }) => [name, schema]));
    return check(`${method} ${found.template}`, { type: 'object', properties, additionalProperties: false }, form);
  };
}

/** References inside the description, from wherever they stand. */
function refer(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"description#/components/')) as object;
}

function findPath(templates: readonly string[], path: string) {
  const parts = path.split('/');
  for (const template of templates) {
    const wanted = template.split('/');
    if (wanted.length !== parts.length) continue;
    const names: Record<string, string> = {};
    const fits = wanted.every((want, index) => fitsPart(want, parts[index] ?? '', names));
    if (fits) return { template, names };
  }
  return undefined;
}

/** `{Sid}.json` takes `CA1.json`, and notes `CA1` as `Sid`. */
function fitsPart(want: string, part: string, names: Record<string, string>): boolean {
  const [, name, end = ''] = /^\{(.+?)\}(.*)$/.exec(want) ?? [];
  if (name === undefined) return want === part;
  if (!part.endsWith(end) || part.length <= end.length) return false;
  names[name] = part.slice(0, part.length - end.length);
  return true;
}
