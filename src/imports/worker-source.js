// Starts the worker from its source, where `npm run build` has not bundled it: a thread does not inherit how its parent reads TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
