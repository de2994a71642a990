import { describe, expect, it } from 'vitest';
import { usedStyles } from './used-styles.ts';

const page = '<main class="note"><details><summary>More</summary><p>Text</p></details></main>';

describe('usedStyles', () => {
  it('keeps what applies to something on one of the pages, in the order of the sheets', async () => {
    const sheets = ['.note{color:red}.exam{color:blue}', 'p{margin:0}', '.home{color:green}'];
    expect(await usedStyles(sheets, ['<h1 class="home">Home</h1>', page])).toBe(
      '.note{color:red}p{margin:0}.home{color:green}',
    );
  });

  it('keeps of a list of selectors those that apply', async () => {
    expect(await usedStyles(['.exam,.note{color:red}'], [page])).toBe('.note{color:red}');
  });

  it.each([
    'summary:hover{color:red}',
    'summary:focus-visible{color:red}',
    'details:not([open]){color:red}',
    'summary:before{content:"+"}',
    'main:has(>:is(details,table)){color:red}',
    '.note :not(pre)>p{color:red}',
    ':root[data-theme=dark]{color:red}',
    ':root[data-returning] .note{color:red}',
    '@media print{p{color:red}}',
    '@media not (min-width:30rem){p{color:red}}',
    '@page{margin:1cm}',
    'p{animation:fade 1s}@keyframes fade{to{opacity:0}}',
    'p:after{content:"<"}',
  ])('keeps %s, which a page can come to without a script', async (rule) => {
    expect(await usedStyles([rule], [page])).toBe(rule);
  });

  it('leaves out the empty frames of rules that are left out', async () => {
    const sheet = '@media print{.exam{color:red}}@keyframes fade{to{opacity:0}}p{margin:0}';
    expect(await usedStyles([sheet], [page])).toBe('p{margin:0}');
  });
});
