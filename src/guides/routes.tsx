import { createRouter, requireActor } from "../web.ts";

export const guides = createRouter();
guides.use(requireActor);
