import type { Locator, Page } from 'playwright-core';

/** What a person does on the drawing of a call flow, with the mouse. */
export function drawingOf(page: Page) {
  const form = page.getByRole('complementary', { name: 'Chosen step' });
  const card = (step: string) => page.locator(`[data-step="${step}"]`);
  return {
    form,
    card,
    /** Creates a call flow on the list page and opens it. */
    async begin(name: string): Promise<void> {
      await page.getByRole('button', { name: 'New call flow' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill(name);
      await page.getByRole('button', { name: 'Create' }).click();
      await page.getByRole('region', { name: 'Kinds of steps' }).waitFor();
    },
    /** Drags a kind of step from the left onto the drawing; its form opens. */
    async add(kind: string, step: string, x: number, y: number): Promise<void> {
      await dragTo(page, page.getByRole('button', { name: kind, exact: true }), x, y);
      await card(step).waitFor();
      await form.waitFor();
    },
    /** Draws a wire from a way out to a step. */
    async connect(step: string, exit: string, target: string): Promise<void> {
      const goal = await centre(card(target).locator('[data-handleid="in"]'));
      await dragTo(page, card(step).locator(`[data-exit="${exit}"]`), goal.x, goal.y);
      await card(step).locator(`[data-exit="${exit}"]:not([data-open])`).waitFor();
    },
    closeForm: () => form.getByRole('button', { name: 'Close' }).click(),
    /** Waits until the server has the draft. */
    saved: () => page.getByRole('main').getByRole('status').filter({ hasText: 'Saved' }).waitFor(),
  };
}

async function centre(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('what is to be dragged is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Moves like a hand: takes hold, goes part of the way, arrives, lets go. */
async function dragTo(page: Page, from: Locator, x: number, y: number): Promise<void> {
  const start = await centre(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + x) / 2, (start.y + y) / 2, { steps: 4 });
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
}
