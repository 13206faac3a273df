import type { Frozen, Json } from '@callwright/flow/document';
import { defineNode, type Run, request, say, set, text, value } from '@callwright/flow/sdk';
import type { Static } from 'typebox';
import { http } from '../services/http.ts';
import { clashingNames, jsonOf } from '../web/json-fields.ts';
import { atJsonPath } from '../web/json-path.ts';
import { withQuery } from '../web/query.ts';
import { webAddress, webAddressFinding } from '../web/web-address.ts';
import { config } from './config.ts';
import { examples } from './examples.ts';

type Asked = Pick<Frozen<Static<typeof config>>, 'results'>;

const CONTROL = /\p{Cc}/gu;

function* headersOf(headers: readonly { readonly name: string; readonly value: string }[]) {
  const filled: Record<string, string> = {};
  // A line break in a value would begin another header.
  for (const header of headers) filled[header.name] = (yield* text(header.value)).replaceAll(CONTROL, ' ');
  return filled;
}

/** Takes what was asked for out of the answer; all of it or, when something is missing, nothing. */
function* takeResults({ results }: Asked, body: Json): Run<'ok' | 'error'> {
  const found = results.map((result) => ({ ...result, value: atJsonPath(body, result.path) }));
  if (found.some((result) => result.value === undefined && result.optional !== true)) return 'error';
  for (const { into, value } of found) if (value !== undefined) yield* set(into, value);
  return 'ok';
}

/** Asks a web service and takes values out of its JSON answer. */
export default defineNode({
  type: 'http-request',
  version: 1,
  category: 'decide',
  icon: 'web',
  config,
  initial: { method: 'GET', url: 'https://', query: [], headers: [], body: [], timeoutSeconds: 5, results: [] },
  exits: ['ok', 'timeout'],
  summary: ({ method, url }) => ({ key: method === 'GET' ? 'asks' : 'sends', values: { url } }),
  rules: (config) => [
    ...webAddressFinding(config.url, ['url'], 'noWebAddress'),
    ...clashingNames(config.body, ['body'], 'nameTwice'),
    ...(config.method === 'GET' && config.body.length > 0 ? [{ path: ['body'], key: 'nothingSentWithGet' }] : []),
  ],
  *run({ config }) {
    if (config.waiting) yield* say(config.waiting);
    const address = webAddress(yield* text(config.url));
    if (address === null) return 'error';
    const query: [string, Json][] = [];
    for (const { name, value: expression } of config.query) query.push([name, yield* value(expression)]);
    const answer = yield* request(http, {
      method: config.method,
      url: withQuery(address, query),
      headers: yield* headersOf(config.headers),
      ...(config.credential === undefined ? {} : { credential: config.credential }),
      body: config.method === 'GET' || config.body.length === 0 ? null : yield* jsonOf(config.body),
      timeoutMs: config.timeoutSeconds * 1000,
    });
    if (answer.kind === 'timeout' || answer.kind === 'error') return answer.kind;
    if (config.statusInto !== undefined) yield* set(config.statusInto, answer.status);
    return answer.kind === 'ok' ? yield* takeResults(config, answer.body) : 'error';
  },
  examples,
});
