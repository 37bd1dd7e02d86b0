import { run, start } from "./start.ts";

await run((settings) => start(settings));
