import type { CompetencyKey } from '../../core/base/ids.ts';

/** The competency whose items file an item stands in. */
export interface ItemHome {
  readonly domain: string;
  readonly competency: CompetencyKey;
  /** What the ids of its items start with. */
  readonly prefix: string;
}
