export { createPlans, type Plans } from './create-plans.ts';
export type { PlanChange, PlanOrder, PlanOrdered } from './order-plans.ts';
export { rungAt } from './ring-planned.ts';
export { type Places, standingAt } from './standing-at.ts';
