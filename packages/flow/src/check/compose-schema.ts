import { FlowNodeSchema, FlowSchema } from '../document/index.ts';
import type { NodeType } from '../sdk/index.ts';

/** A JSON Schema as plain JSON. */
export type ComposedSchema = { readonly [key: string]: unknown };

/**
 * One JSON Schema (draft-07, which most editors know) for whole documents: the envelope, and each step's config by its
 * type and version. Editors complete and check call-flow files with it; unknown types are left to `checkFlow`.
 */
export function composeSchema(types: readonly NodeType[]): ComposedSchema {
  const envelope = asJson(FlowSchema);
  const node = asJson(FlowNodeSchema);
  const properties = envelope.properties as Record<string, ComposedSchema>;
  const [pattern = '.*'] = Object.keys((properties.nodes?.patternProperties ?? {}) as object);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Callwright call flow',
    ...envelope,
    properties: {
      ...properties,
      nodes: { ...properties.nodes, patternProperties: { [pattern]: { $ref: '#/definitions/node' } } },
    },
    definitions: {
      node: {
        ...node,
        properties: { ...(node.properties as object), type: typeNames(types) },
        allOf: types.map(byType),
      },
    },
  };
}

/** Suggests the known types, without refusing others: a file may be made for an installation with extensions. */
function typeNames(types: readonly NodeType[]): ComposedSchema {
  return { anyOf: [{ enum: [...new Set(types.map(({ type }) => type))] }, asJson(FlowNodeSchema.properties.type)] };
}

function byType({ type, version, config }: NodeType): ComposedSchema {
  return {
    if: { properties: { type: { const: type }, version: { const: version } }, required: ['type', 'version'] },
    then: { properties: { config: asJson(config) } },
  };
}

/** A schema without what its maker hangs on the object besides. */
function asJson(schema: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(schema)) as Record<string, unknown>;
}
