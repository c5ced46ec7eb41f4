/**
 * Semihosting, a program's calls to the host that runs it, as programs for rv64 ask for it.
 * Arm Semihosting for AArch32 and AArch64, release 2.0 (2023Q3); RISC-V takes over its numbers and blocks
 *
 * Generated from specs/machines/rv64.yaml:25 and specs/platform/semihosting.yaml:2 by specvisor; edit those instead.
 */
import type { SemihostingInterface } from '../../runtime/boot/semihosting-trap.ts'

export const semihosting: SemihostingInterface = {
  sequence: {
    // slli zero, zero, 0x1f
    before: [0x13, 0x10, 0xf0, 1],
    // ebreak
    trap: [0x73, 0, 0x10, 0],
    // srai zero, zero, 7
    after: [0x13, 0x50, 0x70, 0x40],
  },
  operation: { register: 'x', index: 10 },
  argument: { register: 'x', index: 11 },
  result: { register: 'x', index: 10 },
  wordBytes: 8,
  table: {
    calls: {
      /** Open a file or stream; returns a handle or -1 (specs/platform/semihosting.yaml:9) */
      open: {
        number: 1,
        parameters: ['name', 'mode', 'length'],
      },
      /** Close a handle; returns 0 or -1 (specs/platform/semihosting.yaml:10) */
      close: {
        number: 2,
        parameters: ['handle'],
      },
      /** Write the character at an address to the console (specs/platform/semihosting.yaml:11) */
      'write-c': {
        number: 3,
        parameters: ['character'],
        direct: true,
      },
      /** Write a string that ends with a zero byte to the console (specs/platform/semihosting.yaml:12) */
      'write-0': {
        number: 4,
        parameters: ['string'],
        direct: true,
      },
      /** Write to a handle; returns bytes not written (specs/platform/semihosting.yaml:13) */
      write: {
        number: 5,
        parameters: ['handle', 'buffer', 'length'],
      },
      /** Read from a handle; returns bytes not read (specs/platform/semihosting.yaml:14) */
      read: {
        number: 6,
        parameters: ['handle', 'buffer', 'length'],
      },
      /** Read a character from the console; returns the character (specs/platform/semihosting.yaml:15) */
      'read-c': {
        number: 7,
        parameters: [],
      },
      /** Tell whether a result is an error; returns 0 if it is none (specs/platform/semihosting.yaml:16) */
      'is-error': {
        number: 8,
        parameters: ['status'],
      },
      /** Tell whether a handle is an interactive device; returns 1, 0 or -1 (specs/platform/semihosting.yaml:17) */
      'is-tty': {
        number: 9,
        parameters: ['handle'],
      },
      /** Set the position in a file; returns 0 or -1 (specs/platform/semihosting.yaml:18) */
      seek: {
        number: 0xa,
        parameters: ['handle', 'position'],
      },
      /** Length of a file; returns bytes or -1 (specs/platform/semihosting.yaml:19) */
      'file-length': {
        number: 0xc,
        parameters: ['handle'],
      },
      /** Make a name for a temporary file; returns 0 or -1 (specs/platform/semihosting.yaml:20) */
      'temporary-name': {
        number: 0xd,
        parameters: ['buffer', 'identifier', 'length'],
      },
      /** Remove a file; returns 0 or an error (specs/platform/semihosting.yaml:21) */
      remove: {
        number: 0xe,
        parameters: ['name', 'length'],
      },
      /** Rename a file; returns 0 or an error (specs/platform/semihosting.yaml:22) */
      rename: {
        number: 0xf,
        parameters: ['from', 'from-length', 'to', 'to-length'],
      },
      /** Hundredths of a second since the program started; returns centiseconds or -1 (specs/platform/semihosting.yaml:23) */
      clock: {
        number: 0x10,
        parameters: [],
      },
      /** Seconds since 1 January 1970; returns seconds (specs/platform/semihosting.yaml:24) */
      time: {
        number: 0x11,
        parameters: [],
      },
      /** Run a command on the host; returns its status or -1 (specs/platform/semihosting.yaml:25) */
      system: {
        number: 0x12,
        parameters: ['command', 'length'],
      },
      /** The error of the last call that failed; returns errno (specs/platform/semihosting.yaml:26) */
      'error-number': {
        number: 0x13,
        parameters: [],
      },
      /** The command line; returns 0 or -1 (specs/platform/semihosting.yaml:27) */
      'command-line': {
        number: 0x15,
        parameters: ['buffer', 'length'],
      },
      /** Where heap and stack are (specs/platform/semihosting.yaml:28) */
      'heap-info': {
        number: 0x16,
        parameters: ['block'],
      },
      /** End the program (specs/platform/semihosting.yaml:29) */
      exit: {
        number: 0x18,
        parameters: ['reason', 'status'],
      },
      /** End the program with a status (specs/platform/semihosting.yaml:30) */
      'exit-extended': {
        number: 0x20,
        parameters: ['reason', 'status'],
      },
      /** Ticks since the program started; returns 0 or -1 (specs/platform/semihosting.yaml:31) */
      elapsed: {
        number: 0x30,
        parameters: ['ticks'],
      },
      /** Ticks a second; returns hertz or -1 (specs/platform/semihosting.yaml:32) */
      'tick-frequency': {
        number: 0x31,
        parameters: [],
      },
    },
    values: {
      'open-mode': {
        r: 0,
        rb: 1,
        'r+': 2,
        'r+b': 3,
        w: 4,
        wb: 5,
        'w+': 6,
        'w+b': 7,
        a: 8,
        ab: 9,
        'a+': 0xa,
        'a+b': 0xb,
      },
      'stop-reason': {
        'application-exit': 0x20026,
      },
      feature: {
        'exit-extended': 0,
        'stdout-stderr': 1,
      },
      errno: {
        EPERM: 1,
        ENOENT: 2,
        EIO: 5,
        EBADF: 9,
        EACCES: 0xd,
        EFAULT: 0xe,
        EEXIST: 0x11,
        ENOTDIR: 0x14,
        EISDIR: 0x15,
        EINVAL: 0x16,
        EMFILE: 0x18,
        EFBIG: 0x1b,
        ENOSPC: 0x1c,
        EROFS: 0x1e,
        ENOSYS: 0x58,
        ENAMETOOLONG: 0x5b,
      },
    },
    texts: {
      console: ':tt',
      features: ':semihosting-features',
      'features-magic': 'SHFB',
    },
  },
}
