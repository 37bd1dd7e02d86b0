/** What can be given at once. Together it is somewhat less than a request may have (app.tsx), which carries more than files. */
export const LIMITS = { files: 20, fileMegabytes: 5, togetherMegabytes: 23 } as const;
