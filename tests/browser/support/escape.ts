// Tries every way a page or a worker has to send something to another host, and counts what arrives
// there.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

export interface Listener {
  url: string;
  /** What arrived, as `METHOD path`. */
  heard: string[];
  close: () => Promise<void>;
}

/** Another host that takes whatever comes. */
export async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response
      .writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' })
      .end('<!doctype html><title>Elsewhere</title>');
  });
  // A handshake never becomes a request, but it would have left the page.
  server.on('upgrade', (request, socket) => {
    heard.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Ways that page and worker share; each is tried whether or not the one before it threw. */
async function try_anywhere(url: string): Promise<void> {
  const ways: (() => unknown)[] = [
    () => fetch(`${url}fetch`, { method: 'POST', body: 'orders', mode: 'no-cors' }),
    () => fetch(`${url}fetch?orders`),
    () => new WebSocket(`${url.replace('http', 'ws')}socket`),
    () => new EventSource(`${url}events`),
    () => {
      const request = new XMLHttpRequest();
      request.open('POST', `${url}xhr`);
      request.send('orders');
    },
  ];
  for (const way of ways) {
    try {
      await Promise.race([way(), new Promise((resolve) => setTimeout(resolve, 300))]);
    } catch {
      // Refused, which is what is hoped for.
    }
  }
}

/** Ways that only a page has. */
async function try_in_page(url: string): Promise<void> {
  const append = (name: string, attributes: Record<string, string>) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    document.body.append(element);
    return element;
  };
  navigator.sendBeacon(`${url}beacon`, 'orders');
  append('img', { src: `${url}image?orders` });
  append('script', { src: `${url}script?orders` });
  append('iframe', { src: `${url}frame?orders` });
  append('link', { rel: 'stylesheet', href: `${url}style?orders` });
  append('link', { rel: 'prefetch', href: `${url}prefetch?orders` });
  append('video', { src: `${url}video?orders` });
  append('object', { data: `${url}object?orders` });
  append('div', { style: `background-image: url(${url}background?orders)` });
  append('iframe', { name: 'nowhere' });
  const form = append('form', { action: `${url}form`, method: 'post', target: 'nowhere' });
  (form as HTMLFormElement).submit();
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** More than all ways together take where nothing answers. */
const longest_try_ms = 10_000;

/**
 * Tries everything from the page and from each of its workers; returns how many workers did. One
 * that helps another sleeps or computes without end, and runs no script any more.
 */
export async function try_to_escape(page: Page, url: string): Promise<number> {
  // As text, because the test runner would put an import of its own in its place.
  const import_from = (place: string) =>
    `import(${JSON.stringify(`${url}${place}/module`)}).then(() => 0, () => 0)`;
  await page.evaluate(try_in_page, `${url}page/`);
  await page.evaluate(try_anywhere, `${url}page/`);
  await page.evaluate(import_from('page'));
  const tries = page.workers().map(async (worker) => {
    await worker.evaluate(try_anywhere, `${url}worker/`);
    await worker.evaluate(import_from('worker'));
    return 1;
  });
  const too_long = new Promise<number>((resolve) => setTimeout(resolve, longest_try_ms, 0));
  const tried = await Promise.all(tries.map((one) => Promise.race([one, too_long])));
  return tried.reduce((sum, one) => sum + one, 0);
}
