import { RELEASED, releaseSample } from './released-sample.ts';
import type { Sight } from './sights.ts';

export const SIGHTS_OF_VERSIONS: readonly Sight[] = [
  {
    name: 'versions',
    path: `${RELEASED}/versions`,
    async show(page) {
      await releaseSample(page);
      await page.locator('[data-version="2"]').waitFor();
      await page.locator('[data-plan]').first().waitFor();
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'what can be done with a version',
    path: `${RELEASED}/versions`,
    async show(page) {
      await releaseSample(page);
      await page.locator('[data-version="2"] [aria-haspopup="menu"]').click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'two versions on one drawing',
    path: `${RELEASED}/versions/compare/1/2`,
    async show(page) {
      await releaseSample(page);
      await page.locator('[data-mark="changed"]').first().waitFor();
      await page.locator('.react-flow__node').first().waitFor();
    },
  },
  {
    name: 'two versions as text',
    path: `${RELEASED}/versions/compare/1/2`,
    async show(page) {
      await releaseSample(page);
      await page.locator('header input[value="text"]').locator('xpath=following-sibling::label').click({ force: true });
      await page.locator('tr[data-kind="added"]').first().waitFor();
    },
  },
  {
    name: 'going live later',
    path: RELEASED,
    async show(page) {
      await page.locator('.react-flow__node').first().waitFor();
      await page.locator('header [aria-haspopup="menu"]').last().click();
      await page.getByRole('menuitem').nth(1).click();
      await page.getByRole('dialog').locator('input[type="date"]').waitFor();
    },
  },
];
