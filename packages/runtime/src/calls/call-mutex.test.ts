import { expect, test } from 'vitest';
import { createCallMutex } from './call-mutex.ts';

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

test('tasks of one call run one after the other, in order', async () => {
  const mutex = createCallMutex();
  const order: string[] = [];
  const task = (name: string) => async () => {
    order.push(`${name} begins`);
    await pause();
    order.push(`${name} ends`);
  };
  await Promise.all([mutex.run('a', task('1')), mutex.run('a', task('2')), mutex.run('a', task('3'))]);
  expect(order).toEqual(['1 begins', '1 ends', '2 begins', '2 ends', '3 begins', '3 ends']);
});

test('tasks of different calls run side by side', async () => {
  const mutex = createCallMutex();
  let inside = 0;
  let most = 0;
  const task = async () => {
    most = Math.max(most, ++inside);
    await pause();
    inside--;
  };
  await Promise.all([mutex.run('a', task), mutex.run('b', task)]);
  expect(most).toBe(2);
});

test('a task that fails fails alone', async () => {
  const mutex = createCallMutex();
  const failing = mutex.run('a', async () => {
    throw new Error('no');
  });
  const next = mutex.run('a', async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

test('idle waits for what runs', async () => {
  const mutex = createCallMutex();
  let done = false;
  mutex.run('a', async () => {
    await pause();
    done = true;
  });
  await mutex.idle();
  expect(done).toBe(true);
});
