import { describe, expect, it, vi } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 90_000 });

const MONDAY = ['staffing', '--rate', '100', '--handle', '180', '--agents', '6'];

describe('callwright staffing', () => {
  it('says how a day would go, for people and for programs', async () => {
    const told = await runCli([...MONDAY, '--calls', '20000', '--patience', '120', '--json']);
    expect(told).toMatchObject({ code: 0, err: '' });
    const figures = JSON.parse(told.out);
    expect(figures).toMatchObject({ rate: 100, agents: 6, strategy: 'longest-idle', calls: 20_000 });
    // Erlang A: 0.0847 hang up, 0.4121 wait.
    expect(figures.abandonment).toBeCloseTo(0.085, 1);
    expect(figures.waitShare).toBeGreaterThan(0.3);
    expect(figures.serviceLevel).toBeGreaterThan(0.6);
    expect(figures.meanWait).toBeGreaterThan(1);
    expect(figures.occupancy).toBeGreaterThan(0.7);
    const read = await runCli([...MONDAY, '--calls', '2000', '--strategy', 'ring-all']);
    expect(read.out).toMatch(/mean wait +[0-9.]+ s/);
  });

  it('plays no nonsense', async () => {
    const wrong = async (...args: string[]) => (await runCli(args)).err;
    expect(await wrong('staffing')).toContain('--rate is needed');
    expect(await wrong(...MONDAY, '--agents', '0')).toContain('--agents must be a whole number from 1');
    expect(await wrong(...MONDAY, '--strategy', 'best')).toContain('There is no strategy "best"');
    expect(await wrong(...MONDAY, '--agents', '5')).toContain('the line grows without end');
  });
});
