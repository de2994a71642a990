import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/** A screen that breaks takes nothing with it: answers are saved, and there is a way on. */
export class ScreenErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main id="main" className="page" tabIndex={-1}>
        <h1>This page could not be shown</h1>
        <div className="stack">
          <p>
            Your answers are saved. Loading the page again often helps: a new version of Beeline may
            have come out while this one was open.
          </p>
          <p>
            <button type="button" className="button button-main" onClick={() => location.reload()}>
              Load again
            </button>
          </p>
        </div>
      </main>
    );
  }
}
