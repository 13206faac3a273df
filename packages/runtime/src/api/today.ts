import { Hono } from 'hono';
import type { TodayPage } from '../office/today/create-today.ts';
import { actorOf } from '../people/actor.ts';

/** The first page of the day, with what is theirs who asks. */
export function todayRoutes({ today }: { readonly today: TodayPage }) {
  return new Hono().get('/', async (context) => context.json(await today(actorOf(context))));
}
