import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { FlowSchema } from '../document/index.ts';
import type { NodeType } from '../sdk/index.ts';
import { AJV_OPTIONS, FIELD_KEYWORDS } from './build-validators.ts';
import { configKey } from './validators.ts';

/**
 * The validators as the text of an ES module, made at build for browsers, whose CSP forbids compiling at run time.
 * It exports `envelope` and `configs`, which `validatorsOf` takes.
 */
export function standaloneValidators(types: readonly NodeType[]): string {
  const ajv = new Ajv({ ...AJV_OPTIONS, code: { source: true, esm: true } }).addVocabulary(FIELD_KEYWORDS);
  ajv.addSchema(FlowSchema, 'envelope');
  const names = types.map(({ type, version, config }, index) => {
    const name = `config${index}`;
    ajv.addSchema(config, name);
    return [configKey(type, version), name] as const;
  });
  const code = standalone.default(ajv, {
    envelope: 'envelope',
    ...Object.fromEntries(names.map(([, name]) => [name, name])),
  });
  const entries = names.map(([key, name]) => `${JSON.stringify(key)}: ${name}`);
  return `${withImports(code)}\nexport const configs = { ${entries.join(', ')} };\n`;
}

/** AJV's generated modules still `require` its small runtime; a browser needs imports. */
function withImports(code: string): string {
  const imports: string[] = [];
  const body = code.replace(/require\("(ajv\/dist\/runtime\/\w+)"\)\.default/g, (_, path: string) => {
    const name = `runtime${imports.length}`;
    imports.push(`import * as ${name} from "${path}.js";`);
    return `(${name}.default?.default ?? ${name}.default)`;
  });
  return [...imports, body].join('\n');
}
