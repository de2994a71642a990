import type { Prose } from '../../core/item/prose.ts';
import { proseExcerpt } from '../../core/item/prose-excerpt.ts';
import './item.css';

interface ItemLineProps {
  /** The title of its competency. */
  readonly topic: string;
  readonly stem: Prose;
}

/** An item in a list: what it asks, and below it its competency, for many questions end in the same words. */
export function ItemLine({ topic, stem }: ItemLineProps) {
  return (
    <span>
      {proseExcerpt(stem)} <span className="item-line-topic small quiet">{topic}</span>
    </span>
  );
}
