import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createLog } from '../log/index.ts';
import { routesOfApi } from '../people/testing/routes-of-api.ts';
import type { ChangeNote } from '../store/office/change-repository.ts';
import { noteSeenTo } from '../store/office/noted.ts';
import type { Store } from '../store/store.ts';
import { NEEDS_NO_NOTE } from './needs-no-note.ts';
import { NOT_NOTED, noteWrites, UNTOLD } from './note-writes.ts';

const writing = routesOfApi().filter((route) => !/^(GET|HEAD|OPTIONS) /.test(route));

/** All routes of the API, none of which does anything but what it is told to. */
function house(handle: () => Response | Promise<Response>) {
  const notes: ChangeNote[] = [];
  const lines: string[] = [];
  const store = { changes: { note: async (note: ChangeNote) => void notes.push(note) } } as unknown as Store;
  const log = createLog('error', { write: (line) => void lines.push(line) });
  const app = new Hono().use(noteWrites({ store, log, now: () => 7 }));
  for (const route of routesOfApi()) {
    const [method = '', path = ''] = route.split(' ');
    app.on(method, path, () => handle());
  }
  const ask = (route: string) => {
    const [method = '', path = ''] = route.split(' ');
    return app.request(path.replace(/:\w+/g, 'x'), { method });
  };
  return { notes, lines, ask };
}

describe('every route that writes', () => {
  it('is one of many', () => {
    expect(writing.length).toBeGreaterThan(60);
  });

  it.each(writing)('%s leaves a trace, or stands in the list of those that needn’t', async (route) => {
    const { notes, lines, ask } = house(() => Response.json({}));
    expect((await ask(route)).status).toBe(200);
    const trace = notes.map(({ kind, name, person, at }) => [kind, name, person, at]);
    expect(trace).toEqual(route in NEEDS_NO_NOTE ? [] : [[UNTOLD, route, null, 7]]);
    expect(lines.some((line) => line.includes(NOT_NOTED))).toBe(trace.length > 0);
  });

  it('names only routes that there are, each with its reason', () => {
    expect(Object.keys(NEEDS_NO_NOTE).filter((route) => !writing.includes(route))).toEqual([]);
    for (const reason of Object.values(NEEDS_NO_NOTE)) expect(reason.length).toBeGreaterThan(10);
  });

  it('is not told twice where it has told of itself, also of another request beside it', async () => {
    let turn = 0;
    const { notes, ask } = house(async () => {
      const mine = turn++;
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (mine === 0) noteSeenTo();
      return Response.json({});
    });
    await Promise.all([ask('DELETE /api/samples'), ask('PUT /api/dialling')]);
    expect(notes.map(({ name }) => name)).toEqual(['PUT /api/dialling']);
  });

  it('leaves none where it was refused, failed, or only read', async () => {
    const refused = house(() => Response.json({}, { status: 409 }));
    const failing = house(() => {
      throw new Error('broken');
    });
    const reading = house(() => Response.json({}));
    await refused.ask('PUT /api/dialling');
    await failing.ask('PUT /api/dialling');
    await reading.ask('GET /api/dialling');
    expect([refused.notes, failing.notes, reading.notes]).toEqual([[], [], []]);
  });
});
