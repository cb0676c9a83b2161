// The files that the tidy rules look at: what git holds or would add, read once as lines of text.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  path: string;
  lines: string[];
}

/** Text files whose path matches, sorted by path. A file with a zero byte counts as not text. */
export function files_matching(pattern: RegExp): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = listed.split('\0').filter((path) => path !== '' && pattern.test(path));
  const files: SourceFile[] = [];
  for (const path of paths.sort()) {
    if (!existsSync(root + path)) continue;
    const text = readFileSync(root + path, 'utf8');
    if (!text.includes('\0')) files.push({ path, lines: text.split(/\r?\n/) });
  }
  return files;
}

/** `path:line: text` of every line that the rule objects to. */
export function objections(files: SourceFile[], objects: (line: string) => boolean): string[] {
  return files.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) =>
      objects(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
    ),
  );
}
