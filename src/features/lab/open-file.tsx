import { useState } from 'react';

/** Larger files hold no policies. */
const largestFile = 512 * 1024;

interface OpenFileProps {
  readonly label: string;
  readonly onText: (text: string) => void;
}

/** Reads a file in the browser; it goes nowhere. */
export function OpenFile({ label, onText }: OpenFileProps) {
  const [problem, setProblem] = useState('');
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > largestFile) {
      setProblem('The file is larger than 512 kB.');
      return;
    }
    setProblem('');
    onText(await file.text());
  };
  return (
    <>
      <label className="lab-field">
        <span>{label}</span>
        <input
          type="file"
          accept=".yaml,.yml,.json,.txt"
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </label>
      {problem !== '' && (
        <p className="problem" role="status">
          {problem}
        </p>
      )}
    </>
  );
}
