import type { Json } from '@callwright/flow/document';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../log/index.ts';
import { type FreshDatabase, freshDatabase } from '../../store/testing/fresh-database.ts';
import { createOtherProcesses, type RunningOtherProcesses } from './create-other-processes.ts';

describe('what processes tell each other', () => {
  let database: FreshDatabase;
  let processes: RunningOtherProcesses[];
  let errors: string[];
  beforeEach(async () => {
    database = await freshDatabase('postgres');
    processes = [];
    errors = [];
  });
  afterEach(async () => {
    for (const one of processes) await one.stop();
    await database.remove();
  });

  async function open(): Promise<RunningOtherProcesses> {
    const one = createOtherProcesses(
      await database.open(),
      createLog('error', { write: (line) => void errors.push(line) }),
    );
    await one.start();
    processes.push(one);
    return one;
  }

  test('each news is heard once by every other one that listens, and not by its teller', async () => {
    const [first, second, third] = [await open(), await open(), await open()];
    const heard: [string, Json][] = [];
    first.listen('it', (news) => void heard.push(['first', news]));
    second.listen('it', (news) => void heard.push(['second', news]));
    third.listen('other', (news) => void heard.push(['third', news]));
    const off = third.listen('it', (news) => void heard.push(['third', news]));
    await first.tell('it', { a: 1 });
    await expect.poll(() => heard.length).toBe(2);
    off();
    await first.tell('it', 2);
    await second.tell('it', 3);
    await expect.poll(() => heard.length).toBe(4);
    expect(new Set(heard.map((one) => JSON.stringify(one)))).toEqual(
      new Set(['["second",{"a":1}]', '["third",{"a":1}]', '["second",2]', '["first",3]']),
    );
  });

  test('whoever starts later hears nothing of before, and one that fails keeps nobody else from hearing', async () => {
    const first = await open();
    await first.tell('it', 'before');
    const second = await open();
    const heard: Json[] = [];
    second.listen('it', () => {
      throw new Error('fails');
    });
    second.listen('it', (news) => void heard.push(news));
    await first.tell('it', 'after');
    await expect.poll(() => heard).toEqual(['after']);
    expect(errors).toHaveLength(1);
  });
});
