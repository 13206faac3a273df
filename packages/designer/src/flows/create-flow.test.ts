import { ID_PATTERN } from '@callwright/flow/document';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { idFrom } from './create-flow.ts';

it.each([
  ['Störung (24 h)', 'stoerung-24-h'],
  ['Hársfa Fogászat, Sopron', 'harsfa-fogaszat-sopron'],
  ['24 Stunden', 'stunden'],
  ['+++', 'flow'],
])('makes an id of "%s"', (title, id) => expect(idFrom(title)).toBe(id));

it('always makes an id', () => {
  void fc.assert(fc.property(fc.string(), (title) => new RegExp(ID_PATTERN).test(idFrom(title))));
});
