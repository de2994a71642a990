import { useState } from 'react';
import { useRouter } from 'wouter';
import { sharedLabOf, type Bench } from '../../core/lab/bench.ts';
import { formatSharedLab, longestSharedLab } from '../../core/lab/shared-lab.ts';
import { useServices } from '../../state/services.ts';
import { packText } from './packed-text.ts';

/** Longer links are cut on their way by some programs. */
const safeLength = 8000;

/** A link that carries everything in itself, and files to keep. */
export function SharePanel({ bench }: { readonly bench: Bench }) {
  const { download } = useServices();
  const { base } = useRouter();
  const [outcome, setOutcome] = useState('');
  const [link, setLink] = useState('');
  const lab = formatSharedLab(sharedLabOf(bench));
  const makeLink = async () => {
    if (lab.length > longestSharedLab) {
      setOutcome('This lab is too large for a link. Download it instead.');
      return;
    }
    const address = `${location.origin}${base}/lab/own#s=${await packText(lab)}`;
    setLink(address);
    const warning = address.length > safeLength ? ' It is long; some programs may cut it.' : '';
    navigator.clipboard.writeText(address).then(
      () => setOutcome(`Copied.${warning}`),
      () => setOutcome(`Copy the link yourself.${warning}`),
    );
  };
  return (
    <>
      <p>
        The link carries cluster, policies and flows in itself, behind the hash, which browsers do
        not send to any server.
      </p>
      <div className="row">
        <button type="button" className="button" onClick={() => void makeLink()}>
          Make a link and copy it
        </button>
        <button
          type="button"
          className="button"
          onClick={() => download('policies.yaml', bench.text, 'application/yaml')}
        >
          Download the policies
        </button>
        <button
          type="button"
          className="button"
          onClick={() => download('beeline-lab.json', lab, 'application/json')}
        >
          Download the whole lab
        </button>
        <span role="status" className="small">
          {outcome}
        </span>
      </div>
      {link !== '' && (
        <label className="lab-field">
          <span>Link</span>
          <input readOnly value={link} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  );
}
