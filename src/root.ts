import { fileURLToPath } from "node:url";

/** The project's folder. This file's folder, src, and the bundle's, build, both stand right below it. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));
