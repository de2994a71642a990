import type { Recipe } from '../scenario.ts';
import { bothKinds, kubernetesSelectors, servicePort } from './kubernetes-recipes.ts';
import { emptyThings, entityPeer, localPeer, notIn, prefixes, twoItems } from './peer-recipes.ts';
import { dnsFilter, filterBesidePlain, httpFilter } from './request-recipes.ts';
import { denyOne, egressOnly, twoPolicies, twoSides } from './side-recipes.ts';

/** Scenarios about who may connect. */
export const connectionRecipes: readonly [Recipe, ...Recipe[]] = [
  localPeer,
  twoItems,
  emptyThings,
  notIn,
  entityPeer,
  prefixes,
  twoSides,
  twoPolicies,
  egressOnly,
  denyOne,
  kubernetesSelectors,
  bothKinds,
  servicePort,
];

/** Scenarios about single requests. */
export const requestRecipes: readonly [Recipe, ...Recipe[]] = [
  httpFilter,
  filterBesidePlain,
  dnsFilter,
];
