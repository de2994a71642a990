/**
 * The words of a text that carry its subject, in a common form: small letters, without endings, without the words
 * that hold sentences together. `pods`, `Pod` and `pod's` are one word, as are `v1.14` and `1.14`; names such as `kube-proxy` stay whole.
 */
export function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]+(?:[-._'’][\p{L}\d]+)*/gu) ?? [];
  return words
    .map((word) => word.replace(/['’]s$/, '').replace(/^v(?=\d)/, ''))
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word))
    .map(withoutEnding);
}

/** Enough to bring forms of one word together; the result is compared, never shown. */
export function withoutEnding(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const stem = word
    .replace(/(?:sses|shes|ches|xes)$/, (ending) => ending.slice(0, -2))
    .replace(/ies$/, 'y')
    .replace(/([^su])s$/, '$1');
  const shorter = stem.replace(/(?:ing|ed)$/, '');
  if (shorter === stem || !/[aeiouy].*[^aeiou]$/.test(shorter) || shorter.length < 3) {
    return stem.replace(/e$/, '');
  }
  return shorter.replace(/([bdgmnprt])\1$/, '$1');
}

export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all alone already also although always am among an and another any anything are
  around as at away back be because been before behind being below beside besides between both but by can cannot
  come comes could did do does doing done down during each either else enough ever every everything few first for
  from further gets get give gives go goes good got had has have having he her here hers him his how however i if in
  inside instead into is it its itself just keep keeps last least less let like made make makes many may me might
  more most much must my near need needs neither never next no nobody none nor not nothing now of off often on once
  one ones only onto or other others otherwise ought our out outside over own per put puts rather same say says see
  seen sees several shall she should show shows since so some something soon still such take takes than that the
  their them then there these they thing things this those though through thus till to together too toward towards
  two three four under unless until up upon us use used uses using very was way we well went were what when where
  whether which while who whole whom whose why will with within without would yes yet you your yours`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
