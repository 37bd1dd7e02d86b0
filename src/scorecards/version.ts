import { z } from "zod";

/** Which version of a scorecard an address asks for: `?version=submitted` is the first, before anything was corrected. */
export const versionQuery = z.object({ version: z.enum(["submitted", "latest"]).catch("latest") });
