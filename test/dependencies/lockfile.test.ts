/** What `npm ci` brings in, read from the lock file: pinned, whole, one of each that must be one, and nothing that phones home. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, Locked>> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Packages that may run a script when installed, and why that is harmless. */
const scriptsAllowed: Readonly<Record<string, string>> = {
  esbuild: 'checks that its binary, which comes as a package of its own, runs; loads nothing when it does',
  fsevents: 'macOS only, ships its binary',
};

/** Packages that report home when installed or started. */
const talkative = ['@scarf/scarf', 'core-js', 'nodemon-telemetry', 'opencollective', 'opencollective-postinstall'];

describe('the lock file', () => {
  it('names every package with an exact version', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose, 'pin these exactly in package.json (npm install -E)').toEqual([]);
  });

  it('can be checked: every package has its hash', () => {
    const unhashed = installed.filter(([, { link, integrity }]) => link !== true && integrity === undefined);
    expect(
      unhashed.map(([path]) => path),
      'install these from the registry, not from a folder or a repository',
    ).toEqual([]);
  });

  it('fetches from nowhere but the registry', () => {
    const elsewhere = installed.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(
      elsewhere.map(([path]) => path),
      'npm ci would fetch these from there: install them from the registry',
    ).toEqual([]);
  });

  it('runs no install script but those we looked at', () => {
    const scripted = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => nameOf(path));
    const unknown = [...new Set(scripted)].filter((name) => scriptsAllowed[name] === undefined);
    expect(
      unknown,
      'read the script, then list the package in scriptsAllowed with the reason why it is harmless',
    ).toEqual([]);
  });

  it('holds nothing that reports home', () => {
    const found = installed.map(([path]) => nameOf(path)).filter((name) => talkative.includes(name));
    expect(found, 'find who brings these in (npm ls NAME) and stay on a version without them').toEqual([]);
  });

  it.each(['@stoplight/prism-core', '@stoplight/prism-http', '@stoplight/prism-http-server', 'openapi-fetch'])(
    'holds one %s: two of them disagree in types and in what they keep globally',
    (name) => {
      const found = installed.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version);
      expect(found).toHaveLength(1);
      const wanted = manifest.overrides[name] ?? manifest.dependencies[name];
      expect(found[0]).toBe(wanted);
    },
  );
});
