import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { smallFlow } from '../../calls/testing/small-flow.ts';
import { CALLER, createOutside, type House, openHouse, publish, ring, START } from '../../calls/testing/test-house.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../../store/testing/fresh-database.ts';
import { createRecordings, type RecordingArchive, writePeriods } from './index.ts';

const DAY = 86_400_000;
const audio = (text: string) => new TextEncoder().encode(text);

describe.each(DATABASES)('recordings on %s', (kind) => {
  let database: FreshDatabase;
  let house: House;
  let folder: string;
  let told: { about: object; message: string }[];
  let archive: RecordingArchive;
  let call: string;
  const outside = createOutside();
  beforeAll(async () => {
    database = await freshDatabase(kind);
    house = await openHouse(database, outside);
    await publish(house.store, { ...smallFlow('hi greet done>end\nend bye'), recording: { policy: 'consent' } });
  });
  afterAll(async () => {
    await house.runtime.stop(0);
    await database.remove();
  });
  beforeEach(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'callwright-recordings-')), 'recordings');
    told = [];
    archive = another();
    ({ call } = await ring(house.runtime));
    return () => rmSync(join(folder, '..'), { recursive: true });
  });

  function another(): RecordingArchive {
    const tell = (about: object, message: string) => void told.push({ about, message });
    const log = { info: tell, warn: tell, error: tell };
    return createRecordings({ store: house.store, folder, log, clock: outside.clock });
  }

  const talk = (ref: string, text = 'sound') =>
    ({ ref, kind: 'call', call, audio: audio(text), type: 'audio/wav', seconds: 2.5 }) as const;
  /** What the log tells of this call's erased recordings. */
  const erased = () =>
    told.filter(({ about, message }) => message === 'a recording was erased' && 'call' in about && about.call === call);
  const textOf = async (ref: string) => {
    const row = await archive.find(ref);
    const size = row === null ? null : await archive.size(row);
    return row === null || size === null ? null : new Response(archive.read(row, { start: 0, end: size - 1 })).text();
  };

  test('are kept once, readable by nobody else, and told to the log without the sound', async () => {
    await Promise.all([archive.keep(talk(`${call}.rec-1`)), archive.keep(talk(`${call}.rec-1`, 'other sound'))]);
    expect(readdirSync(folder)).toEqual([`${call}.rec-1.wav`]);
    expect(statSync(join(folder, `${call}.rec-1.wav`)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(await textOf(`${call}.rec-1`)).toBe('sound');
    expect(await archive.ofCall(call)).toMatchObject([
      { ref: `${call}.rec-1`, bytes: 5, seconds: 2.5, madeAt: outside.clock.now(), erasedAt: null },
    ]);
    expect(told.map(({ message }) => message)).toEqual(['a recording is kept']);
  });

  test('of a call and of other calls are apart', async () => {
    await archive.keep(talk(`${call}.rec-1`));
    expect(await archive.ofCall('other')).toEqual([]);
    expect(await archive.has(`${call}.rec-1`)).toBe(true);
    expect(await archive.has(`${call}.rec-2`)).toBe(false);
  });

  test.each(['../outside', 'a/b', 'a\\b', '..', '.a', 'a..b', 'A', 'a\0b', '', 'ä', 'x'.repeat(161)])(
    'have no reference like %j: nothing is written, read or erased by it',
    async (ref) => {
      await expect(archive.keep(talk(ref))).rejects.toThrow('reference');
      expect(await archive.find(ref)).toBeNull();
      await archive.erase(ref);
      expect(existsSync(folder)).toBe(false);
    },
  );

  test('are erased when their time is over, at the start and later, and not a moment before', async () => {
    await writePeriods(house.store, { call: 90, message: 30 });
    await archive.keep(talk(`${call}.rec-1`));
    await archive.keep({ ...talk(`${call}.5.0`), kind: 'message', type: 'audio/mpeg' });
    outside.clock.pass(30 * DAY - 1);
    await archive.start();
    expect(readdirSync(folder).sort()).toEqual([`${call}.5.0.mp3`, `${call}.rec-1.wav`]);
    outside.clock.pass(3_600_000);
    await archive.stop();
    expect(readdirSync(folder)).toEqual([`${call}.rec-1.wav`]);
    outside.clock.pass(60 * DAY);
    const later = another();
    await later.start();
    await later.stop();
    expect(readdirSync(folder)).toEqual([]);
    expect(await textOf(`${call}.rec-1`)).toBeNull();
    expect(await archive.ofCall(call)).toMatchObject([
      { bytes: 0, hash: null, erasedAt: expect.any(Number) },
      { bytes: 0, hash: null, erasedAt: expect.any(Number) },
    ]);
    expect(erased()).toMatchObject([
      { about: { ref: `${call}.5.0`, why: 'over' } },
      { about: { ref: `${call}.rec-1`, why: 'over' } },
    ]);
    expect(outside.clock.timers()).toBe(0);
  });

  test('that were erased stay erased, also when they are brought once more', async () => {
    await archive.keep(talk(`${call}.rec-1`));
    await archive.erase(`${call}.rec-1`);
    await archive.erase(`${call}.rec-1`);
    await archive.keep(talk(`${call}.rec-1`));
    expect(readdirSync(folder)).toEqual([]);
    expect(await archive.has(`${call}.rec-1`)).toBe(true);
    expect(erased()).toHaveLength(1);
  });

  test('go with what the log holds of their caller', async () => {
    await archive.keep(talk(`${call}.rec-1`));
    const caller = { ...CALLER, number: '+498955555' };
    const second = `second-${kind}`;
    expect((await house.runtime.start({ ...START, caller, id: second })).kind).toBe('started');
    await archive.keep({ ...talk(`${second}.rec-1`), call: second });
    expect(await archive.eraseCall(call)).toBe(1);
    expect(readdirSync(folder)).toEqual([`${second}.rec-1.wav`]);
    expect(await archive.erasePerson('+498955555')).toBe(1);
    expect(await archive.erasePerson('+498955555')).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a changed period holds for what is there already', async () => {
    await writePeriods(house.store, { call: 90, message: 90 });
    await archive.keep(talk(`${call}.rec-1`));
    await writePeriods(house.store, { call: 7, message: 90 });
    const [row] = await archive.ofCall(call);
    expect(row?.deleteAfter).toBe((row?.madeAt ?? 0) + 7 * DAY);
  });

  test('what a crash has left is removed: a file without a row, and one that was never finished', async () => {
    await archive.keep(talk(`${call}.rec-1`));
    const old = (outside.clock.now() - DAY) / 1000;
    const now = outside.clock.now() / 1000;
    for (const [file, at] of [
      [`${call}.rec-2.wav`, old],
      [`${call}.rec-3.wav.0123.part`, old],
      [`${call}.rec-4.wav`, now],
    ] as const) {
      writeFileSync(join(folder, file), 'left');
      utimesSync(join(folder, file), at, at);
    }
    utimesSync(join(folder, `${call}.rec-1.wav`), old, old);
    await archive.start();
    await archive.stop();
    expect(readdirSync(folder).sort()).toEqual([`${call}.rec-1.wav`, `${call}.rec-4.wav`]);
    // The provider is asked again and brings it once more: now it has its row.
    await archive.keep(talk(`${call}.rec-4`, 'whole'));
    expect(readFileSync(join(folder, `${call}.rec-4.wav`), 'utf8')).toBe('whole');
  });

  test('a folder that can’t be written to is an error for whoever brings the sound', async () => {
    writeFileSync(folder, 'a file, no folder');
    await expect(archive.keep(talk(`${call}.rec-1`))).rejects.toThrow();
    expect(await archive.has(`${call}.rec-1`)).toBe(false);
  });
});

describe.each(DATABASES)('a call flow that says how long its talks are kept, on %s', (kind) => {
  test('is heard, whatever the house says, and for talks alone', async () => {
    const database = await freshDatabase(kind);
    const folder = mkdtempSync(join(tmpdir(), 'callwright-recordings-'));
    const { runtime, store, outside } = await openHouse(database);
    const flow = smallFlow('hi greet done>end\nend bye');
    await publish(store, { ...flow, recording: { policy: 'announce', keepDays: 10 } });
    const { call } = await ring(runtime);
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const archive = createRecordings({ store, folder, log, clock: outside.clock });
    const sound = { call, audio: audio('x'), type: 'audio/wav', seconds: 1 } as const;
    await archive.keep({ ...sound, ref: `${call}.rec-1`, kind: 'call' });
    await archive.keep({ ...sound, ref: `${call}.3.0`, kind: 'message' });
    await writePeriods(store, { call: 90, message: 90 });
    const days = async (ref: string) => {
      const row = await archive.find(ref);
      return row === null ? null : (row.deleteAfter - row.madeAt) / DAY;
    };
    expect(await days(`${call}.rec-1`)).toBe(10);
    expect(await days(`${call}.3.0`)).toBe(90);
    await runtime.stop(0);
    await database.remove();
    rmSync(folder, { recursive: true });
  });
});
