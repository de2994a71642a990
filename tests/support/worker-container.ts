/** A worker whose life a test tells; what the page sends it is kept. */
export class TestWorker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  readonly received: unknown[] = [];
  postMessage(message: unknown): void {
    this.received.push(message);
  }
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

export class TestRegistration extends EventTarget {
  installing: TestWorker | null = null;
  waiting: TestWorker | null = null;
  active: TestWorker | null = null;
  updates = 0;
  async update(): Promise<void> {
    this.updates += 1;
  }
  /** A newer script has been found and begins to install. */
  find(): TestWorker {
    const worker = new TestWorker();
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    return worker;
  }
  /** All files are there; the first version is used at once, later ones wait. */
  completeInstall(): void {
    const worker = this.installing;
    if (worker === null) throw new Error('Nothing is being installed');
    this.installing = null;
    this.waiting = worker;
    worker.become('installed');
    if (this.active === null) this.activate();
  }
  activate(): void {
    this.active = this.waiting;
    this.waiting = null;
    this.active?.become('activated');
  }
  failInstall(): void {
    const worker = this.installing;
    this.installing = null;
    worker?.become('redundant');
  }
}

/** The workers of one site in one browser, and the window of one of its pages. */
export class TestBrowser extends EventTarget {
  readonly registration = new TestRegistration();
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  reloads = 0;
  readonly location = { reload: () => void (this.reloads += 1) };
  readonly registered: [string, RegistrationOptions | undefined][] = [];
  /** What `register` does instead of succeeding. */
  refusal: Error | 'nothing' | null = null;
  readonly workers = Object.assign(new EventTarget(), {
    controller: null as TestWorker | null,
    startMessages: () => undefined,
    register: async (script: string, options?: RegistrationOptions) => {
      this.registered.push([script, options]);
      if (this.refusal === 'nothing') return undefined;
      if (this.refusal !== null) throw this.refusal;
      if (this.registration.active === null) this.registration.find();
      return this.registration;
    },
  });
  readonly navigator = { serviceWorker: this.workers };

  /** As a page that was served by the worker sees it. */
  static withVersion(): TestBrowser {
    const browser = new TestBrowser();
    const worker = new TestWorker();
    worker.state = 'activated';
    browser.registration.active = worker;
    browser.workers.controller = worker;
    return browser;
  }
  takeControl(): void {
    this.workers.controller = this.registration.active;
    this.workers.dispatchEvent(new Event('controllerchange'));
  }
  asWindow(): Window {
    return this as unknown as Window;
  }
}
