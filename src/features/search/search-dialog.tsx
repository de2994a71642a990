import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { SearchOrExam } from './search-or-exam.tsx';
import '../../ui/confirm-dialog.css';

/**
 * The search over the page. The native dialog keeps the focus in, closes by Escape and gives the focus back.
 *
 * @param openings how often it has been asked for; it opens when this rises
 */
export function SearchDialog({ openings }: { readonly openings: number }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const titleId = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    input.current?.focus();
    input.current?.select();
  }, [openings]);
  const close = () => dialog.current?.close();
  const address =
    query === '' ? '/search' : `/search?${new URLSearchParams({ q: query }).toString()}`;
  const onKeyDown = (event: KeyboardEvent) => {
    // In a search field the browser would empty the field first.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    close();
  };
  return (
    <dialog
      ref={dialog}
      className="dialog search-dialog"
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
    >
      <div className="stack-close">
        <div className="dialog-head">
          <h2 id={titleId}>Search</h2>
          <button type="button" className="button" onClick={close}>
            Close
          </button>
        </div>
        <SearchOrExam query={query} onQuery={setQuery} onLeave={close} inputRef={input} />
        <p className="small">
          <Link href={address} onClick={close}>
            Search on a page of its own
          </Link>
        </p>
      </div>
    </dialog>
  );
}
