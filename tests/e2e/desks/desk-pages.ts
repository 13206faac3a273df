import type { Page } from 'playwright-core';
import type { DeskAgent } from './agents.ts';

/** An agent at a desk in a browser of their own. */
export type Desk = DeskAgent & {
  readonly page: Page;
  /** Whether somebody rings here. */
  readonly rings: () => Promise<boolean>;
  /** Waits until it rings, and says who and why. */
  readonly ringing: () => Promise<string>;
  readonly state: () => Promise<string>;
  readonly choose: (state: 'Free' | 'Off') => Promise<void>;
  /** Answers by keyboard alone. */
  readonly answer: () => Promise<void>;
};

export function deskOf(agent: DeskAgent, page: Page): Desk {
  const bar = page.getByRole('region', { name: 'My state' });
  const answer = page.getByRole('button', { name: 'Answer', exact: true });
  return {
    ...agent,
    page,
    rings: () => answer.isVisible(),
    ringing: async () => {
      await answer.waitFor();
      return (await page.getByTestId('rings').textContent()) ?? '';
    },
    state: async () => (await bar.getAttribute('data-state')) ?? '',
    choose: async (state) => {
      await bar.getByRole('button', { name: state, exact: true }).click();
      await page.locator(`[data-state="${state === 'Free' ? 'available' : 'offline'}"]`).waitFor();
    },
    answer: async () => {
      await answer.waitFor();
      await page.keyboard.press('Enter');
      await page.locator('[data-state="busy"]').waitFor();
    },
  };
}
