import { Hono } from 'hono';
import { Type } from 'typebox';
import { storedListDocument } from '../office/lists/list-document.ts';
import { actorOf } from '../people/actor.ts';
import { TEST_PHONES } from '../store/flows/ring-number.ts';
import { noteSeenTo } from '../store/office/noted.ts';
import type { Store } from '../store/store.ts';
import { jsonBody } from './json-body.ts';

const words = () => Type.String({ minLength: 1, maxLength: 60 });
/** What people read, in the language of whoever makes it. */
const TestPhonesBody = Type.Object({ title: words(), key: words(), column: words() }, { additionalProperties: false });

/** The list of telephones that reach drafts: an ordinary list, but for its name. */
export function testPhoneRoutes({ store, now }: { readonly store: Store; readonly now: () => number }) {
  return new Hono().put('/', jsonBody(TestPhonesBody), async (context) => {
    const { title, key, column } = context.req.valid('json');
    // Where it is there already, nothing is to be noted.
    noteSeenTo();
    if ((await store.named.find('list', TEST_PHONES)) === null) {
      const document = storedListDocument({ key, columns: [{ name: 'name', title: column }] });
      await store.named.change('list', TEST_PHONES, 0, { title, document, at: now(), person: actorOf(context).id });
    }
    return context.json({ name: TEST_PHONES });
  });
}
