import { useSafekeeping, useServices } from '../../state/services.ts';
import { BackUpSection } from './back-up-section.tsx';
import { RestoreSection } from './restore-section.tsx';
import { SetAsideSection } from './set-aside-section.tsx';

/** What is kept in this browser, how long it lasts, and how to keep it elsewhere too. */
export function SavedData() {
  return (
    <section className="stack" id="saved">
      <div className="stack-close">
        <h2>Saved in this browser</h2>
        <HowLongItLasts />
      </div>
      <BackUpSection />
      <RestoreSection />
      <SetAsideSection />
    </section>
  );
}

function HowLongItLasts() {
  const { storage, safekeeping, announce } = useServices();
  const isPromised = useSafekeeping((state) => state.isPromised);
  if (!storage.isLasting) {
    return (
      <p>
        This browser does not let Beeline save anything: your answers last until you close the page.
        Back them up before you go.
      </p>
    );
  }
  const ask = async () => {
    await safekeeping.askForPromise();
    const isKept = safekeeping.getState().isPromised === true;
    announce(isKept ? 'This browser keeps your answers.' : 'This browser did not promise.');
  };
  return (
    <>
      <p>
        Your answers, exams and settings are kept in this browser and nowhere else. Clearing its
        site data deletes them.
      </p>
      {isPromised === true ? (
        <p>This browser has promised to keep them until you delete them.</p>
      ) : (
        <>
          <p>
            The browser may also delete them by itself when the device runs short of space. You can
            ask it to keep them; some browsers agree only for sites that you use often, so ask again
            later if it says no.
          </p>
          <p>
            <button type="button" className="button" onClick={() => void ask()}>
              Ask the browser to keep them
            </button>
          </p>
        </>
      )}
      <details>
        <summary>On an iPhone, an iPad or in Safari</summary>
        <p>
          Safari, and every browser on an iPhone or iPad, deletes what a site has saved when you
          have used the browser on seven days without opening the site. Put Beeline on the home
          screen (Share, then “Add to Home Screen”) and open it from there: what is saved there is
          kept. It starts empty, so back up here first and restore there. A private window forgets
          everything when it is closed, in any browser.
        </p>
      </details>
    </>
  );
}
