import type { Blockquote, List } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './parse-markdown.ts';
import { sourceText } from './source-text.ts';

describe('sourceText', () => {
  it('gives back what was written, with one empty line between blocks', () => {
    const text = 'One *two*\nthree.\n\n\n```yaml\na:\n  - b\n```\n';
    expect(sourceText(text, parseMarkdown(text).children)).toBe(
      'One *two*\nthree.\n\n```yaml\na:\n  - b\n```',
    );
  });

  it('leaves out the marks of the list and the quote around the text, but no indent of its own', () => {
    const text = '- [ ] Option\n  goes on\n  > Because\n  > it is:\n  >\n  > ```yaml\n  > a:\n  >   - b\n  > ```\n';
    const entry = (parseMarkdown(text).children[0] as List).children[0];
    const [option, rationale] = entry?.children ?? [];
    expect(sourceText(text, option ? [option] : [])).toBe('Option\ngoes on');
    expect(sourceText(text, (rationale as Blockquote).children)).toBe(
      'Because\nit is:\n\n```yaml\na:\n  - b\n```',
    );
  });
});
