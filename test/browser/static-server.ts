/** A static host for a folder, as strict as one can be. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** Starts it on a free port of this machine. Close it afterwards. */
export async function serve(
  folder: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer(async (request, response) => {
    // Below a folder of the host, since all paths of the page are relative.
    const path = normalize(new URL(request.url ?? "/", "http://host").pathname).replace(/^\/app\//, "/");
    try {
      const content = await readFile(join(folder, path === "/" ? "index.html" : path));
      response.writeHead(200, {
        ...headers,
        "content-type": TYPES[extname(path)] ?? "text/html; charset=utf-8",
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/app/` };
}
