export * from "./accounts.ts";
export * from "./audit.ts";
export * from "./candidates.ts";
export * from "./guides.ts";
export * from "./interviews.ts";
export * from "./plans.ts";
export * from "./positions.ts";
