// Runs a program and takes its time, its processor time and its peak memory.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const look_every_ms = 5;

/** Peak of a living process's resident memory so far in 10^6 bytes. @param {number} id */
function peak_mb(id) {
  try {
    const kB = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return kB === undefined ? 0 : (Number(kB) * 1024) / 1e6;
  } catch {
    // It has ended, or this system has no /proc.
    return 0;
  }
}

/** Processor time of a living process so far in seconds, to a hundredth. @param {number} id */
function processor_seconds(id) {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

/**
 * Runs a program to its end. The time is that of the whole process, its start included.
 * @param {string} program
 * @param {string[]} args
 * @param {{env?: Record<string, string>, input?: import('node:stream').Readable}} [options]
 * @returns {Promise<{seconds: number, cpuSeconds: number, peakMB: number, output: string}>}
 */
export function run_process(program, args, { env = {}, input } = {}) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(program, args, {
      stdio: [input ? 'pipe' : 'ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    if (input && child.stdin) input.pipe(child.stdin);
    let [peakMB, cpuSeconds] = [0, 0];
    const look = setInterval(() => {
      peakMB = Math.max(peakMB, peak_mb(child.pid ?? 0));
      cpuSeconds = Math.max(cpuSeconds, processor_seconds(child.pid ?? 0));
    }, look_every_ms);
    /** @type {Buffer[]} */
    const parts = [];
    child.stdout?.on('data', (part) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - begin) / 1000;
      clearInterval(look);
      const output = Buffer.concat(parts).toString();
      if (code === 0) resolve({ seconds, cpuSeconds, peakMB, output });
      else reject(new Error(`${program} ended with status ${code}`));
    });
  });
}
