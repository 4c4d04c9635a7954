/** Flags that one V8 knows stop the next one from starting; no supported Node may meet a flag it refuses. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { v8Flags } from '../../generator/start/v8-flags.js';

describe('flags for short processes', () => {
  it('are taken by the Node that runs this, which says nothing about them', () => {
    const { status, stderr } = spawnSync(process.execPath, [...v8Flags(process.versions.node), '--eval', ''], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(['22.12.0', '24.14.0', '26.0.0'])('are none for Node %s, whose V8 has renamed them', (version) => {
    expect(v8Flags(version)).toEqual([]);
  });

  it('slow compiling down on Node 20, where it pays', () => {
    expect(v8Flags('20.19.0')).not.toEqual([]);
  });
});
