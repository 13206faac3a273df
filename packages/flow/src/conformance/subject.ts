import type { NodeMessages, NodeType, Service } from '../sdk/index.ts';

/** What is examined: one node type, the services that it may ask, and its texts by language where there are any. */
export type Subject = {
  readonly type: NodeType;
  readonly services: readonly Service[];
  readonly messages: Readonly<Record<string, NodeMessages>>;
};

/** One rule of the suite: what is wrong with the subject, in sentences; nothing when it conforms. */
export type Rule = (subject: Subject) => readonly string[];
