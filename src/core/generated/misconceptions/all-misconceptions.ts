import * as emptyThings from './empty-things.ts';
import * as layerSeven from './layer-seven.ts';
import type { Misconception } from './misconception.ts';
import * as orderAndSides from './order-and-sides.ts';
import * as peers from './peers.ts';
import * as proxies from './proxies.ts';
import * as rules from './rules.ts';
import * as scope from './scope.ts';

/** Every named misconception. */
export const allMisconceptions: readonly Misconception[] = [
  ...Object.values(emptyThings),
  ...Object.values(layerSeven),
  ...Object.values(orderAndSides),
  ...Object.values(peers),
  ...Object.values(proxies),
  ...Object.values(rules),
  ...Object.values(scope),
];
