import { type ApiParts, createApi } from '../../api/api.ts';

/** Every route of the API, as the permission table writes them: `GET /api/flows/:id`. */
export function routesOfApi(): readonly string[] {
  const { routes } = createApi(nothingAtAll as ApiParts);
  const answering = routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
  return [...new Set(answering)];
}

/** Whatever routes take out of their parts while they are put together; none of it is ever called. */
const nothingAtAll: unknown = new Proxy(() => undefined, {
  get: (target, key) =>
    key === Symbol.toPrimitive ? () => '' : key in target ? Reflect.get(target, key) : nothingAtAll,
  apply: () => nothingAtAll,
});
