import { Link } from 'wouter';
import type { OptionId } from '../../core/base/ids.ts';
import { optionLetter } from '../../core/blueprint/form.ts';
import type { ItemAnswer, PresentedOption } from '../../core/item/item.ts';
import { ProseView } from '../prose-view.tsx';
import { CheckIcon, CrossIcon } from '../icons.tsx';
import './item.css';

interface JudgedOptionsProps {
  readonly options: readonly PresentedOption[];
  readonly response: readonly OptionId[];
  readonly itemKey: readonly OptionId[];
  readonly rationales?: ItemAnswer['rationales'] | undefined;
}

/**
 * The options of an answered item with the reason for each: first what was chosen, then the key, then the
 * others. Right and wrong are said in words and signs, not by color alone.
 */
export function JudgedOptions({ options, response, itemKey, rationales }: JudgedOptionsProps) {
  const rank = (option: PresentedOption) =>
    response.includes(option.id) ? 0 : itemKey.includes(option.id) ? 1 : 2;
  const lettered = options.map((option, index) => ({ option, letter: optionLetter(index) }));
  return (
    <ul className="judged">
      {[...lettered]
        .sort((a, b) => rank(a.option) - rank(b.option))
        .map(({ option, letter }) => {
          const isKey = itemKey.includes(option.id);
          const isChosen = response.includes(option.id);
          const rationale = rationales?.[option.id];
          return (
            <li key={option.id} className="judged-option" data-key={isKey} data-chosen={isChosen}>
              <p className="judged-head">
                <span className="choice-letter" aria-hidden="true">
                  {letter}
                </span>
                <span className="choice-text">
                  <ProseView prose={option.text} inline />
                </span>
              </p>
              <p className="judged-verdict small">
                {isKey ? <CheckIcon /> : isChosen ? <CrossIcon /> : null}
                {verdictWords(isKey, isChosen)}
              </p>
              {rationale && (
                <div className="judged-reason">
                  <ProseView prose={rationale} />
                </div>
              )}
            </li>
          );
        })}
    </ul>
  );
}

function verdictWords(isKey: boolean, isChosen: boolean): string {
  if (isKey) return isChosen ? 'Right, and your answer' : 'Right answer';
  return isChosen ? 'Your answer: not right' : 'Not right';
}

interface ItemSourcesProps {
  readonly answer: ItemAnswer;
  /** An address to come back to, added to the link to the note. */
  readonly backTo?: string;
}

/** Where an item is taught and where its facts come from. */
export function ItemSources({ answer, backTo }: ItemSourcesProps) {
  const { note, sources } = answer;
  const from = backTo === undefined ? '' : `?from=${encodeURIComponent(backTo)}`;
  return (
    <div className="item-sources small">
      <p>
        Read about it:{' '}
        <Link href={`/study/${note.competency}${from}#${note.anchor}`}>{note.heading}</Link>
      </p>
      <p className="quiet">
        {sources.length === 1 ? 'Source' : 'Sources'}:{' '}
        {sources.map((source, index) => (
          <span key={source.url}>
            {index > 0 && '; '}
            <a href={source.url} rel="noreferrer">
              {shortAddress(source.url)}
            </a>{' '}
            ({productVersion(source.version)}, read {source.checkedOn})
          </span>
        ))}
      </p>
    </div>
  );
}

/** A bare number is a version of the exam's own product; other pages name theirs. */
function productVersion(version: string): string {
  return /^\d/.test(version) ? `version ${version}` : version;
}

/** The end of an address that tells pages apart: `docs.cilium.io … /ipam/cluster-pool`. */
function shortAddress(url: string): string {
  const { hostname, pathname } = new URL(url);
  const parts = pathname.split('/').filter(Boolean);
  const tail = parts.slice(-2).join('/');
  return parts.length > 2 ? `${hostname} … /${tail}` : `${hostname}/${tail}`;
}
