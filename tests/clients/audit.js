// Starts the service on a small championship and asks it everything that GraphQL over HTTP wants of a server.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditServer } from 'graphql-http';

const AUDITS = 61;
const root = join(import.meta.dirname, '../..');
const python = join(root, '.venv/bin/python');
const folder = mkdtempSync(join(tmpdir(), 'racing-'));
const env = {
  ...process.env,
  DATABASE_URL: `sqlite:///${folder}/racing.db`,
  RACING_REFUSED_REPORT: join(folder, 'refused.csv'),
};

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const runPython = (...args) => execFileSync(python, args, { cwd: root, env, stdio: 'inherit' });
runPython('-m', 'etl', 'sample', '--out', join(folder, 'raw'), '--seasons', '2');
runPython('-m', 'etl', 'run', '--source', join(folder, 'raw'));
const service = spawn(python, ['-m', 'graph', '--port', port], { cwd: root, env, stdio: 'inherit' });
try {
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${address}/health/ready`).catch(() => null);
    if (ready?.ok) break;
    if (tries > 200) throw new Error('the service did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const results = await auditServer({ url: `${address}/graphql`, fetchFn: fetch });
  const failed = results.filter((result) => result.status !== 'ok');
  for (const { id, name, reason } of failed) console.error(`${id} ${name}: ${reason}`);
  console.log(`GraphQL over HTTP: ${results.length - failed.length} of ${results.length} audits passed`);
  if (failed.length > 0 || results.length < AUDITS) process.exitCode = 1;
} finally {
  service.kill();
  rmSync(folder, { recursive: true });
}
