import type { Prose } from '../../core/item/prose.ts';
import { proseExcerpt } from '../../core/item/prose-excerpt.ts';
import './item.css';

interface ItemLineProps {
  /** The title of its competency. */
  readonly topic: string;
  readonly stem: Prose;
}

/** An item in one line of a list: its competency, for many questions end in the same words, and what it asks. */
export function ItemLine({ topic, stem }: ItemLineProps) {
  const question = proseExcerpt(stem);
  return (
    <span>
      <strong className="item-line-topic">{topic}</strong>
      {question !== '' && `: ${question}`}
    </span>
  );
}
