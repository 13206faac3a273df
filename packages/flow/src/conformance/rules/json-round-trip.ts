import type { Op } from '../../sdk/index.ts';
import { playExample } from '../play-example.ts';
import { notJsonAt } from '../same-json.ts';
import type { Rule } from '../subject.ts';
import { watched } from '../watched.ts';

/** Configs, and all that the node yields, survive JSON unchanged. */
export const jsonRoundTrip: Rule = ({ type, services }) => {
  const configs = [type.initial, ...type.examples.map(({ config }) => config)].flatMap((config) => {
    const place = notJsonAt(config);
    return place === undefined ? [] : [`a config is not JSON at ${place}`];
  });
  const ops = new Set<string>();
  const look = (op: Op) => {
    const place = notJsonAt(op);
    if (place !== undefined) ops.add(`the op "${op.op}" is not JSON at ${place}`);
  };
  for (const example of type.examples) playExample(watched(type, look), services, example);
  return [...configs, ...ops];
};
