import { HomePage } from "../../views/home/home.tsx";
import { createRouter, requireActor } from "../web.ts";

/** The page one lands on after signing in. */
export const home = createRouter();

home.get("/", requireActor, (c) => c.html(<HomePage viewer={c.var.viewer} />));
