import { readSetAside } from '../../state/archive/set-aside.ts';
import { useProgress, useServices } from '../../state/services.ts';

/** Records that could not be read, and texts that gave way to newer ones: to be downloaded as they were found, and deleted when the learner wants. */
export function SetAsideSection() {
  const { storage, download, progress } = useServices();
  const setAside = useProgress((state) => state.setAside);
  if (setAside.length === 0) return null;
  return (
    <section className="stack-close">
      <h3>Set aside</h3>
      <p>
        These records could not be read, or gave way to newer ones. They are kept as they were
        found.
      </p>
      <ul className="aside-list">
        {setAside.map(({ key, from, message }) => (
          <li key={key}>
            <span>
              <code>{from}</code>: {message}
            </span>
            <span className="row">
              <button
                type="button"
                className="button"
                onClick={() =>
                  download('beeline-set-aside.txt', readSetAside(storage, key), 'text/plain')
                }
              >
                Download
              </button>
              <button
                type="button"
                className="button button-danger"
                onClick={() => {
                  storage.remove(key);
                  progress.refresh();
                }}
              >
                Delete
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
