/** Made at build by `build/validators-plugin.ts`: the schemas of the document and of every kind of step as code. */
declare module 'virtual:callwright-validators' {
  import type { CompiledSchema } from '@callwright/flow/check';
  export const envelope: CompiledSchema;
  export const configs: Readonly<Record<string, CompiledSchema>>;
}
