import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Dice } from "./dice.ts";

/** A network between a device and the server, at its worst until `calm` is called. */
export type Network = { address: string; calm: () => void; mishaps: () => number; close: () => Promise<void> };

/**
 * Opens it before the server at `target`. A request is lost on its way there, or its answer on the way back; it is late, so
 * that what was sent after it is there first; it arrives twice.
 */
export async function openNetwork(target: string, dice: Dice): Promise<Network> {
  let calm = false;
  let mishaps = 0;
  const suffers = (percent: number) => {
    const happens = !calm && dice.happens(percent);
    if (happens) mishaps++;
    return happens;
  };

  async function carry(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await readAll(asked);
    const pass = () => forward(target, asked, body);
    if (suffers(15)) return void answer.destroy();
    if (suffers(20)) await pause(dice.between(20, 400));
    if (suffers(20)) void pause(dice.between(0, 300)).then(pass, () => {});
    const { status, text } = await pass();
    if (suffers(15)) return void answer.destroy();
    if (suffers(15)) await pause(dice.between(20, 400));
    answer.writeHead(status, { "content-type": "application/json" }).end(text);
  }

  const server = createServer((asked, answer) => {
    carry(asked, answer).catch(() => answer.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  return {
    address: `http://127.0.0.1:${typeof place === "object" ? place?.port : ""}`,
    calm: () => {
      calm = true;
    },
    mishaps: () => mishaps,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

function forward(target: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<{ status: number; text: Buffer }> {
  const { host: _, ...kept } = headers;
  return new Promise((resolve, reject) => {
    const sent = request(target + url, { method, headers: kept }, (response) => {
      readAll(response).then((text) => resolve({ status: response.statusCode ?? 502, text }), reject);
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
