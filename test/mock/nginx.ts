/** nginx for tests: found, not installed. Without it the tests are skipped, except in CI, where that is a failure. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../port.js';

function findNginx(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => path.join(folder, 'nginx')).find((file) => existsSync(file));
}

/** What to do when there is none; undefined when there is one. */
export function withoutNginx(): string | undefined {
  if (findNginx() !== undefined) return undefined;
  const text = 'No nginx found. Install it with `apt-get install nginx-light`.';
  if (process.env['CI'] === 'true') throw new Error(text);
  console.warn(`${text} The tests that need it are skipped.`);
  return text;
}

export interface Balancer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * nginx in front of some ports, in turns, on a port of its own. Everything it writes lies in a folder that goes with it, so
 * that it needs no rights. The header X-Upstream says who answered.
 */
export async function balance(ports: readonly number[]): Promise<Balancer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off;
    pid ${folder}/nginx.pid;
    error_log stderr warn;
    worker_processes 1;
    events { worker_connections 256; }
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
      upstream mocks { ${ports.map((one) => `server 127.0.0.1:${one};`).join(' ')} keepalive 8; }
      server {
        listen 127.0.0.1:${port};
        client_max_body_size 20m;
        location / {
          proxy_pass http://mocks;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
          add_header X-Upstream $upstream_addr always;
        }
      }
    }`,
  );
  const child = spawn(findNginx() ?? 'nginx', ['-e', 'stderr', '-p', folder, '-c', path.join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${complaints}`);
    if (await isOpen(port)) return { url: `http://127.0.0.1:${port}`, stop };
    await new Promise((done) => setTimeout(done, 50));
  }
  await stop();
  throw new Error(`nginx never listened: ${complaints}`);
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.destroy());
    socket.on('close', (failed) => done(!failed)).on('error', () => {});
  });
}
