/** Made by `scripts/worker-source.ts` wherever the sources are bundled or tested. */
declare module "virtual:worker-source" {
  /** `worker.ts` with all that it imports, as one script. */
  export const source: string;
}
