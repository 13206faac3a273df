/** What was asked of the provider's REST API. */
export type Ordered = {
  readonly order: string;
  readonly form: Readonly<Record<string, string>>;
  readonly authorization: string | null;
};

export type FakeWeb = {
  readonly fetch: typeof fetch;
  readonly orders: Ordered[];
  /** Answers to an order (`POST /Calls/CA1`), in turn; the last one stays. A number is a status, `null` no answer. */
  answers: Record<string, readonly (object | number | null)[]>;
};

/** The provider on the web; what nobody has an answer for is answered with an empty object. */
export function fakeWeb(answers: FakeWeb['answers'] = {}): FakeWeb {
  const orders: Ordered[] = [];
  const asked = new Map<string, number>();
  const web: FakeWeb = {
    orders,
    answers,
    fetch: async (input, init) => {
      const url = new URL(String(input));
      const path = url.pathname.replace(/^.*\/Accounts\/[^/]+/, '').replace(/\.json$/, '');
      const order = `${init?.method ?? 'GET'} ${path}`;
      const body = init?.body instanceof URLSearchParams ? init.body : url.searchParams;
      const authorization = new Headers(init?.headers).get('authorization');
      orders.push({ order, form: Object.fromEntries(body), authorization });
      const nth = asked.get(order) ?? 0;
      asked.set(order, nth + 1);
      const known = web.answers[order] ?? [{}];
      const answer = known[Math.min(nth, known.length - 1)];
      if (answer === null || answer === undefined) throw new Error('No answer.');
      if (answer instanceof Uint8Array) return new Response(answer, { headers: { 'content-type': 'audio/wav' } });
      if (typeof answer === 'number') return new Response('{"code":1,"message":"no"}', { status: answer });
      return Response.json(answer);
    },
  };
  return web;
}
