import { ExpressionField, NameField, PromptField, TemplateField, VariableField } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { HttpMethodSchema } from '../services/http.ts';
import { JsonFieldsField } from '../web/json-fields.ts';
import { JSON_PATH_PATTERN } from '../web/json-path.ts';
import { WebAddressField } from '../web/web-address.ts';

const exact = { additionalProperties: false };

export const config = Type.Object(
  {
    method: HttpMethodSchema({ default: 'GET' }),
    url: WebAddressField(),
    query: Type.Array(
      Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }), value: ExpressionField() }, exact),
      { maxItems: 30, default: [] },
    ),
    headers: Type.Array(
      Type.Object(
        { name: Type.String({ pattern: '^[A-Za-z0-9-]{1,60}$' }), value: TemplateField({ maxLength: 1000 }) },
        exact,
      ),
      { maxItems: 30, default: [], 'x-more': true },
    ),
    /** What the service is shown to let us in; it goes only to the hosts that it was entered for. */
    credential: Type.Optional(NameField('credential', { 'x-more': true })),
    body: JsonFieldsField(),
    /** Said first, so that nobody wonders about the silence while a slow service thinks. */
    waiting: Type.Optional(PromptField()),
    timeoutSeconds: Type.Integer({ minimum: 1, maximum: 30, default: 5 }),
    results: Type.Array(
      Type.Object(
        {
          path: Type.String({ maxLength: 500, pattern: JSON_PATH_PATTERN }),
          into: VariableField(),
          /** Where the answer lacks it the variable stays as it was; else the answer is not what was asked for. */
          optional: Type.Optional(Type.Boolean({ default: false })),
        },
        exact,
      ),
      { maxItems: 50, default: [] },
    ),
    statusInto: Type.Optional(VariableField({ 'x-more': true })),
  },
  exact,
);
