import type { Row } from './report.ts';

export async function benchCanvas(): Promise<Row[]> {
  return [];
}
