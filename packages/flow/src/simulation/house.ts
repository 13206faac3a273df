import type { Phones, Services, World } from './world.ts';

/** What holds for every test call of a house unless the test says otherwise: its telephones, and what its services answer. */
export type House = { readonly phones?: Phones | undefined; readonly services?: Services | undefined };

/** The world as it is in this house. What the world itself says about a service or telephone goes first. */
export function worldIn(house: House, world: World): World {
  return {
    ...world,
    phones: { ...house.phones, ...world.phones },
    services: { ...house.services, ...world.services },
  };
}
