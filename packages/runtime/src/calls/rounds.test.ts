import { expect, it } from 'vitest';
import { createRounds } from './rounds.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

it('never runs twice at once, and once more for whoever asks meanwhile, in any moment of a round', async () => {
  for (let moment = 0; moment < 12; moment += 1) {
    let [asked, seen, running] = [0, 0, 0];
    const rounds = createRounds(
      async () => {
        expect(++running).toBe(1);
        seen = asked;
        for (let wait = 0; wait < 3; wait += 1) await null;
        running--;
      },
      (error) => expect(error).toBeNull(),
    );
    for (let count = 0; count < 2; count += 1) {
      asked++;
      rounds.ask();
      for (let wait = 0; count === 0 && wait < moment; wait += 1) await null;
    }
    await rounds.idle();
    expect(seen).toBe(2);
  }
});

it('tells why it failed, and runs again when asked', async () => {
  const errors: unknown[] = [];
  let fails = true;
  let done = 0;
  const rounds = createRounds(
    async () => {
      await turn();
      if (fails) throw new Error('no');
      done++;
    },
    (error) => errors.push(error),
  );
  rounds.ask();
  await rounds.idle();
  expect([errors.length, done]).toEqual([1, 0]);
  fails = false;
  rounds.ask();
  await rounds.idle();
  expect([errors.length, done]).toEqual([1, 1]);
});

it('ends with the round that runs', async () => {
  let done = 0;
  const rounds = createRounds(
    async () => {
      await turn();
      done++;
    },
    () => undefined,
  );
  rounds.ask();
  rounds.ask();
  await rounds.end();
  await turn();
  expect(done).toBe(1);
});
