// Interviewers at their live pages, in a thread of their own: each follows its scorecard's events and sends a change at
// the times it was given, whether or not the one before was answered, so that a slow server is not spared.
import { Agent, request } from "node:http";
import { parentPort } from "node:worker_threads";

/** How long after the last change answers and events are waited for. */
const REST_MS = 2000;
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

parentPort?.on("message", async ({ port, desks, changes }) => {
  try {
    let rings = 0;
    const streams = await Promise.all(desks.map((desk) => follow(port, desk, () => rings++)));
    const begun = performance.now();
    const times = await Promise.all(changes.map((change) => sendAt(begun + change.at, port, desks[change.desk], change.body)));
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    for (const stream of streams) stream.destroy();
    parentPort?.postMessage({ times, rings });
  } catch (error) {
    parentPort?.postMessage({ error: String(error) });
  }
});

/** Resolves once the stream has said its first word. */
function follow(port, { path, cookie }, onRing) {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: `${path}/events`, headers: { cookie }, agent: false }, (response) => {
      response.on("data", (chunk) => {
        resolve(sent);
        if (chunk.includes("changed")) onRing();
      });
      response.once("error", () => {});
    });
    sent.once("error", reject);
    sent.end();
  });
}

/** @returns milliseconds from the moment at which it was due until the answer was complete. */
function sendAt(due, port, { path, cookie }, body) {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      const headers = { cookie, accept: "application/json", "content-type": "application/json", origin: `http://127.0.0.1:${port}` };
      const sent = request({ agent, host: "127.0.0.1", port, method: "POST", path: `${path}/changes`, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.once("end", () => {
          if (response.statusCode === 200 && text.includes('"saved"')) resolve(performance.now() - due);
          else reject(new Error(`${path} answered ${response.statusCode}: ${text}`));
        });
      });
      sent.once("error", reject);
      sent.end(body);
    }, due - performance.now());
  });
}
