// A load client in a thread of its own, so that its work is not counted as the server's.
import { Agent, request } from "node:http";
import { parentPort } from "node:worker_threads";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

parentPort?.on("message", async ({ port, requests, concurrency }) => {
  const begun = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < requests.length) await send(port, requests[next++]);
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, worker));
    parentPort?.postMessage({ ms: performance.now() - begun });
  } catch (error) {
    parentPort?.postMessage({ error: String(error) });
  }
});

function send(port, { method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: "127.0.0.1", port, method, path, headers }, (response) => {
      response.resume();
      response.once("end", () => (response.statusCode === 200 ? resolve() : reject(new Error(`${path} answered ${response.statusCode}`))));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
