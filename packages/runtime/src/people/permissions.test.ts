import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from './permissions.ts';
import { routesOfApi } from './testing/routes-of-api.ts';

describe('the permission table', () => {
  const routes = routesOfApi();

  it('names every route', () => {
    expect(routes.filter((route) => !Object.hasOwn(PERMISSIONS, route))).toEqual([]);
  });

  it('names none that there isn’t', () => {
    expect(Object.keys(PERMISSIONS).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('names only parameters that the address has', () => {
    for (const [route, permission] of Object.entries(PERMISSIONS)) {
      if (permission === 'public' || permission.granted === undefined || 'all' in permission.granted) continue;
      expect(route).toContain(`/:${permission.granted.param}`);
    }
  });
});
