import { useState } from 'react';
import { useRouter } from 'wouter';

/** Copies the full address of a path of this site. */
export function CopyLink({ path }: { readonly path: string }) {
  const { base } = useRouter();
  const [outcome, setOutcome] = useState('');
  const address = `${location.origin}${base}${path}`;
  const copy = () => {
    navigator.clipboard.writeText(address).then(
      () => setOutcome('Copied.'),
      () => setOutcome(`Copying is not allowed here. The link: ${address}`),
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        Copy link
      </button>
      <span role="status" className="small">
        {outcome}
      </span>
    </>
  );
}
