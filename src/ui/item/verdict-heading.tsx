import { useEffect, useRef } from 'react';
import { CheckIcon, CrossIcon } from '../icons.tsx';
import './item.css';

interface VerdictHeadingProps {
  readonly correct: boolean;
  readonly level?: 2 | 3;
}

/** Says whether the answer was right, and takes focus there: the reasons follow. */
export function VerdictHeading({ correct, level = 2 }: VerdictHeadingProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Heading ref={heading} tabIndex={-1} className="verdict" data-correct={correct}>
      {correct ? <CheckIcon /> : <CrossIcon />}
      {correct ? 'Right' : 'Not right'}
    </Heading>
  );
}
