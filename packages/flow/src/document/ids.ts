import { Type } from 'typebox';

/** Identifiers are stable and never shown as such; what people read is titles and labels. */
export const ID_PATTERN = '^[a-z][a-z0-9-]{0,63}$';
export const EXIT_PATTERN = '^([0-9*#]|[a-z][A-Za-z0-9-]{0,31})$';
export const VARIABLE_PATTERN = '^[a-z][A-Za-z0-9]{0,31}$';
export const LANGUAGE_PATTERN = '^[a-z]{2}(-[A-Z]{2})?$';

export const FlowId = () => Type.String({ pattern: ID_PATTERN });
export const NodeId = () => Type.String({ pattern: ID_PATTERN });
export const Language = () => Type.String({ pattern: LANGUAGE_PATTERN });

/** Names that the engine provides in every flow; a flow's own variables can't be called so. */
export const RESERVED_NAMES = ['caller', 'call', 'hours', 'queue', 'callback', 'true', 'false', 'null', 'in'] as const;
