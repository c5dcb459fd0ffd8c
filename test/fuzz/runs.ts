/** How many random cases each fuzz test tries: 2,000, or what the environment variable FUZZ_RUNS says. */
export const FUZZ_RUNS = Number(process.env["FUZZ_RUNS"] ?? 2000);
