/**
 * What a service worker has beside what pages have, as far as ours uses it. TypeScript knows these from a library
 * that cannot be loaded together with the pages' own.
 */
interface ExtendableEvent extends Event {
  /** Keeps the worker alive until the work is done. */
  waitUntil(work: Promise<unknown>): void;
}

interface InstallEvent extends ExtendableEvent {
  /** Requests that never wake the worker; few browsers have it yet. */
  addRoutes?(rules: { condition: { urlPattern: { pathname: string } }; source: "network" }[]): Promise<void>;
}

/** There is a network again; where the work is rejected, it comes again later. Chromium alone has it yet. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

interface ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  /** The answer to a visit, asked for while the worker was still starting. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

interface WindowEventMap {
  install: InstallEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  sync: SyncEvent;
}

declare class ExtendableMessageEvent extends MessageEvent<unknown> {
  waitUntil(work: Promise<unknown>): void;
}

interface Client {
  readonly id: string;
  readonly url: string;
  postMessage(message: unknown): void;
}

declare const registration: ServiceWorkerRegistration;
declare const clients: {
  get(id: string): Promise<Client | undefined>;
  matchAll(options: { type: "window" }): Promise<Client[]>;
  claim(): Promise<void>;
};
declare function skipWaiting(): Promise<void>;
