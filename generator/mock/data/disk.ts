/** The operations on files that a data file needs, and no other: tests put disks below it that are full, fail, or lose power. */
import {
  closeSync,
  fdatasync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { promisify } from 'node:util';

export interface Disk {
  /** All bytes of a file. */
  read(file: string): Buffer;
  /** Opens one that is there (`r+`), or makes one, emptied when it is there (`w+`). */
  open(file: string, how: 'r+' | 'w+'): number;
  /** @returns how many bytes were written: a disk that fills up takes a part */
  write(handle: number, bytes: Uint8Array, from: number, position: number): number;
  truncate(handle: number, length: number): void;
  /** What was written until now survives the end of the machine. */
  sync(handle: number): Promise<void>;
  syncNow(handle: number): void;
  close(handle: number): void;
  /** Takes the place of a file that is there, at once. */
  rename(from: string, to: string): void;
  remove(file: string): void;
  /** The names in a folder survive the end of the machine. */
  syncFolder(folder: string): void;
}

const synced = promisify(fdatasync);

export const realDisk: Disk = {
  read: (file) => readFileSync(file),
  open: (file, how) => openSync(file, how),
  write: (handle, bytes, from, position) => writeSync(handle, bytes, from, bytes.length - from, position),
  truncate: (handle, length) => ftruncateSync(handle, length),
  sync: (handle) => synced(handle),
  syncNow: (handle) => fsyncSync(handle),
  close: (handle) => closeSync(handle),
  rename: (from, to) => renameSync(from, to),
  remove: (file) => unlinkSync(file),
  syncFolder: (folder) => {
    // Windows opens no folder, and keeps names by itself.
    if (process.platform === 'win32') return;
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  },
};

/** Writes all bytes, or throws: as many as the disk takes at a time. */
export function writeWhole(disk: Disk, handle: number, bytes: Uint8Array, position: number): void {
  for (let from = 0; from < bytes.length;) {
    const count = disk.write(handle, bytes, from, position + from);
    if (count === 0) throw new Error('the disk takes nothing');
    from += count;
  }
}
