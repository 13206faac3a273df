import type { Provider, ProviderDirectory } from './provider.ts';

/** The connections of this process. */
export type ProviderRegistry = ProviderDirectory & {
  /** Takes the place of the one of the same name. */
  readonly put: (provider: Provider) => void;
  readonly remove: (name: string) => void;
};

export function createProviderRegistry(first: readonly Provider[]): ProviderRegistry {
  const providers = new Map(first.map((provider) => [provider.name, provider]));
  return {
    get: (name) => providers.get(name),
    all: () => [...providers.values()],
    heldElsewhere: () => [...providers.values()].filter((provider) => !provider.holds()).map(({ name }) => name),
    put: (provider) => void providers.set(provider.name, provider),
    remove: (name) => void providers.delete(name),
  };
}
