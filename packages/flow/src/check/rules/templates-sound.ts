import { isObject } from '../../document/index.ts';
import { checkTemplate, type TemplateUse } from '../../expression/index.ts';
import { type FoundField, fieldName } from '../fields-in.ts';
import type { Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';
import { sourceValues } from '../source-values.ts';

/** The `{{ }}` parts of texts must be readable, name what there is, and never speak a secret to the caller. */
export const templatesSound: Rule = {
  name: 'templates-sound',
  check: ({ nodes, scope }) =>
    [...nodes.values()].flatMap((one) =>
      one.fields.flatMap((found) =>
        textsOf(found).flatMap(({ source, use, path }) =>
          checkTemplate(source, scope, use).map((problem) =>
            problemIn(one, problem.code, 'error', ['config', ...path], {
              ...{ field: fieldName(found.path), needed: 'string' },
              ...sourceValues(problem, source),
            }),
          ),
        ),
      ),
    ),
};

type Text = { readonly source: string; readonly use: TemplateUse; readonly path: readonly (string | number)[] };

function textsOf({ field, value, path }: FoundField): readonly Text[] {
  if (field.widget === 'prompt' && isObject(value) && isObject(value.text)) {
    return Object.entries(value.text).flatMap(([language, source]): Text[] =>
      typeof source === 'string' ? [{ source, use: 'spoken', path: [...path, 'text', language] }] : [],
    );
  }
  if (typeof value !== 'string') return [];
  if (field.widget === 'template') return [{ source: value, use: field.shown === true ? 'spoken' : 'sent', path }];
  return field.widget === 'destination' ? [{ source: value, use: 'sent', path }] : [];
}
