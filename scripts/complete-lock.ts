/**
 * Adds to package-lock.json the packages for other platforms that the registry in use did not have: `npm install` passes
 * over them, being optional, but `npm ci` then takes the lockfile for incomplete. Run it after `npm install` where
 * `npm ci` says "Missing: …@ from lock file".
 */
import { readFileSync, writeFileSync } from "node:fs";

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const OS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const CPU = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64", "wasm32"];

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, LockedPackage>;
};
const missing = Object.values(lock.packages).flatMap(({ dev = false, optionalDependencies = {} }) =>
  Object.entries(optionalDependencies)
    .filter(
      ([name, version]) =>
        /^\d+\.\d+\.\d+/.test(version) && lock.packages[`node_modules/${name}`] === undefined,
    )
    .map(([name, version]) => [`node_modules/${name}`, forPlatform(name, version, dev)] as const),
);
const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
lock.packages = Object.fromEntries(packages.sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${missing.length} packages for other platforms added\n`);

/** The entry of a package whose name says for which platform it is: `@scope/cli-linux-x64-musl`. */
function forPlatform(name: string, version: string, dev: boolean): LockedPackage {
  const words = name.split(/[-/]/);
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") ? ["glibc"] : undefined;
  return {
    version,
    cpu: CPU.filter((cpu) => words.includes(cpu)),
    ...(dev ? { dev } : {}),
    ...(libc === undefined ? {} : { libc }),
    optional: true,
    os: OS.filter((os) => words.includes(os)),
  };
}
