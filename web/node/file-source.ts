// A file on disk as a source of bytes, under Node.
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { WeerzienError } from '../core/errors';
import type { Source } from '../core/source';

const allocateBytes = 1024 * 1024;

/** A byte stream over part of a file; it reads straight into the buffer that the reader lends. */
function byteStream(path: string, begin: number, end: number): ReadableStream {
  let position = begin;
  let opened: ReturnType<typeof open> | undefined;
  const close = async () => (await opened)?.close();
  return new ReadableStream({
    type: 'bytes',
    autoAllocateChunkSize: allocateBytes,
    async pull(controller) {
      opened ??= open(path);
      const file = await opened;
      const request = controller.byobRequest;
      const view = request?.view;
      if (!request || !view) return;
      const { buffer, byteOffset, byteLength } = view;
      const bytes = new Uint8Array(buffer, byteOffset, Math.min(byteLength, end - position));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, position);
      position += bytesRead;
      if (bytesRead === 0) {
        await close();
        controller.close();
      }
      request.respond(bytesRead);
    },
    cancel: close,
  });
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path);
  // Pipes and devices can be read once at most, and reading may have to start again.
  if (!found.isFile()) throw Object.assign(new Error(), { code: 'notAFile' });
  await (await open(path)).close();
  return found.size;
}

/** The file at a path. Throws `fileUnreadable` when there is none or it may not be read. */
export async function fileSource(path: string): Promise<Source> {
  const size = await sizeOf(path).catch((cause: NodeJS.ErrnoException) => {
    throw new WeerzienError('fileUnreadable', { file: path, reason: cause.code }, { cause });
  });
  return {
    name: basename(path),
    size,
    stream: (begin = 0, end = size) => byteStream(path, begin, end),
  };
}
