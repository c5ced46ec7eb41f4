/** What lspci (pciutils 3.9) prints, read back; and which field of which spec each of its words shows. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A capability, or (under 0) the header: its title line, and its lines by their labels. */
export interface Section {
  title: string
  lines: Map<string, string>
}
export interface Decoded {
  /** `00:00.0 0200: 1234:5101 (rev 01)` */
  title: string
  /** By offset in configuration space. */
  sections: Map<number, Section>
}

/** Runs lspci on a dump; functions by `bus:device.function`. */
export function lspci(dump: string): Map<string, Decoded> {
  const folder = mkdtempSync(join(tmpdir(), 'specvisor-'))
  try {
    const file = join(folder, 'dump.txt')
    writeFileSync(file, dump)
    const text = execFileSync('lspci', ['-F', file, '-vvv', '-n'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 26,
    })
    return new Map(
      text
        .split(/\n\n/)
        .filter(Boolean)
        .map(block => [block.split(' ')[0], decoded(block)]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function decoded(block: string): Decoded {
  const [title, ...rest] = block.split('\n')
  const sections = new Map<number, Section>([[0, { title, lines: new Map() }]])
  let section = sections.get(0)!
  let label = ''
  for (const line of rest) {
    const capability = /^\tCapabilities: \[([0-9a-f]+)(?: v(\d+))?\] (.*)/.exec(line)
    const labelled = /^\t\t?([A-Z][\w ]*):\s?(.*)/.exec(line)
    if (capability) {
      section = { title: `v${capability[2] ?? '-'} ${capability[3]}`, lines: new Map() }
      sections.set(Number.parseInt(capability[1], 16), section)
      label = ''
    } else if (labelled) {
      label = labelled[1]
      section.lines.set(label, labelled[2])
    } else section.lines.set(label, `${section.lines.get(label) ?? ''} ${line.trim()}`)
  }
  return { title, sections }
}

/** How a field's value looks: the text that lspci prints for it, or undefined where it prints none; `of` gives other fields. */
type Show = (value: number, of: (field: string) => number) => string | undefined
export interface Shown {
  /** `register` or `register.field`. */
  field: string
  /** Label of the line; '' for the section's title. */
  line: string
  /** Its first group is what shows the value. */
  pattern: RegExp
  show: Show
}

const flag = (line: string, name: string, field: string): Shown => ({
  field,
  line,
  pattern: new RegExp(`(?:^|[ \\t(])${name.replace(/[<>+#/]/g, '\\$&')}([+-])(?![\\w-])`),
  show: value => (value ? '+' : '-'),
})
const flags = (line: string, register: string, names: Record<string, string>): Shown[] =>
  Object.entries(names).map(([name, field]) => flag(line, name, `${register}.${field}`))
const value = (line: string, pattern: RegExp, field: string, show: Show = v => String(v)): Shown => ({
  field,
  line,
  pattern,
  show,
})
const digits =
  (count: number): Show =>
  v =>
    v.toString(16).padStart(count, '0')
const oneOf =
  (...texts: (string | undefined)[]): Show =>
  v =>
    texts[v]
const SPEEDS = oneOf('unknown', '2.5GT/s', '5GT/s', '8GT/s', '16GT/s', '32GT/s', '64GT/s', ...Array(9).fill('unknown'))
const TARGET_SPEEDS: Show = v => (v === 0 ? '2.5GT/s' : SPEEDS(v, () => 0)?.replace('unknown', 'Unknown'))

/** By part: everything that lspci shows of it. */
export const SHOWN: Record<string, Shown[]> = {
  header: [
    value('', / ([0-9a-f]{4}):[0-9a-f]{4} ?/, 'vendor-id', digits(4)),
    value('', / [0-9a-f]{4}:([0-9a-f]{4})/, 'device-id', digits(4)),
    value('', / ([0-9a-f]{2})[0-9a-f]{2}: /, 'base-class', digits(2)),
    value('', / [0-9a-f]{2}([0-9a-f]{2}): /, 'sub-class', digits(2)),
    value('', /\(rev ([0-9a-f]{2})\)/, 'revision-id', v => (v ? digits(2)(v, () => 0) : undefined)),
    value('', /\(prog-if ([0-9a-f]{2})/, 'programming-interface', v => (v ? digits(2)(v, () => 0) : undefined)),
    value('Subsystem', /^([0-9a-f]{4}):/, 'subsystem-vendor-id', digits(4)),
    value('Subsystem', /:([0-9a-f]{4})$/, 'subsystem-id', digits(4)),
    value('Latency', /Cache Line Size: (\d+) bytes/, 'cache-line-size', (v, of) =>
      v && of('command.bus-master-enable') ? String(v * 4) : undefined,
    ),
    ...flags('Control', 'command', {
      'I/O': 'io-space-enable',
      Mem: 'memory-space-enable',
      BusMaster: 'bus-master-enable',
      SpecCycle: 'special-cycle-enable',
      MemWINV: 'memory-write-invalidate',
      VGASnoop: 'vga-palette-snoop',
      ParErr: 'parity-error-response',
      Stepping: 'idsel-stepping',
      SERR: 'serr-enable',
      FastB2B: 'fast-back-to-back',
      DisINTx: 'interrupt-disable',
    }),
    ...flags('Status', 'status', {
      Cap: 'capabilities-list',
      '66MHz': 'capable-66-mhz',
      FastB2B: 'fast-back-to-back',
      ParErr: 'master-data-parity-error',
      '>TAbort': 'signaled-target-abort',
      '<TAbort': 'received-target-abort',
      '<MAbort': 'received-master-abort',
      '>SERR': 'signaled-system-error',
      '<PERR': 'detected-parity-error',
      INTx: 'interrupt-status',
    }),
    value('Status', /DEVSEL=(\S+)/, 'status.devsel-timing', oneOf('fast', 'medium', 'slow', '??')),
    value('Interrupt', /pin (\S)/, 'interrupt-pin', (v, of) => (v || of('interrupt-line') ? '?ABCD'[v] : undefined)),
    value('Interrupt', /IRQ (\d+)/, 'interrupt-line', (v, of) => (v || of('interrupt-pin') ? String(v) : undefined)),
  ],
  'power-management': [
    value('', /version (\d)/, 'capabilities.version'),
    ...flags('Flags', 'capabilities', { PMEClk: 'pme-clock', DSI: 'dsi', D1: 'd1-support', D2: 'd2-support' }),
    value(
      'Flags',
      /AuxCurrent=(\d+)mA/,
      'capabilities.aux-current',
      oneOf('0', '55', '100', '160', '220', '270', '320', '375'),
    ),
    ...['D0', 'D1', 'D2', 'D3hot', 'D3cold'].map((state, bit) =>
      value('Flags', new RegExp(`PME\\(.*?${state}([+-])(?![\\w-])`), 'capabilities.pme-support', v =>
        (v >> bit) & 1 ? '+' : '-',
      ),
    ),
    value('Status', /^(D\d)/, 'control-status.power-state', v => `D${v}`),
    ...flags('Status', 'control-status', { NoSoftRst: 'no-soft-reset', 'PME-Enable': 'pme-enable', PME: 'pme-status' }),
    value('Status', /DSel=(\d+)/, 'control-status.data-select'),
    value('Status', /DScale=(\d)/, 'control-status.data-scale'),
  ],
  express: [
    value('', /\(v(\d)\)/, 'capabilities.version'),
    value('', /\) (.*?), MSI/, 'capabilities.device-port-type', oneOf('Endpoint', 'Legacy Endpoint')),
    value('', /MSI ([0-9a-f]{2})/, 'capabilities.interrupt-message-number', digits(2)),
    value('DevCap', /MaxPayload (\d+) bytes/, 'device-capabilities.max-payload-size-supported', v => String(128 << v)),
    value('DevCap', /PhantFunc (\d)/, 'device-capabilities.phantom-functions', v => String((1 << v) - 1)),
    value(
      'DevCap',
      /L0s (\S+),/,
      'device-capabilities.l0s-acceptable-latency',
      oneOf('<64ns', '<128ns', '<256ns', '<512ns', '<1us', '<2us', '<4us', 'unlimited'),
    ),
    value(
      'DevCap',
      /L1 (\S+)/,
      'device-capabilities.l1-acceptable-latency',
      oneOf('<1us', '<2us', '<4us', '<8us', '<16us', '<32us', '<64us', 'unlimited'),
    ),
    ...flags('DevCap', 'device-capabilities', {
      ExtTag: 'extended-tag',
      RBE: 'role-based-error-reporting',
      FLReset: 'flr-capable',
    }),
    ...flags('DevCtl', 'device-control', {
      CorrErr: 'correctable-error-enable',
      NonFatalErr: 'non-fatal-error-enable',
      FatalErr: 'fatal-error-enable',
      UnsupReq: 'unsupported-request-enable',
      RlxdOrd: 'relaxed-ordering-enable',
      ExtTag: 'extended-tag-enable',
      PhantFunc: 'phantom-functions-enable',
      AuxPwr: 'aux-power-enable',
      NoSnoop: 'no-snoop-enable',
      FLReset: 'initiate-flr',
    }),
    value('DevCtl', /MaxPayload (\d+) bytes/, 'device-control.max-payload-size', v => String(128 << v)),
    value('DevCtl', /MaxReadReq (\d+) bytes/, 'device-control.max-read-request-size', v => String(128 << v)),
    ...flags('DevSta', 'device-status', {
      CorrErr: 'correctable-error',
      NonFatalErr: 'non-fatal-error',
      FatalErr: 'fatal-error',
      UnsupReq: 'unsupported-request',
      AuxPwr: 'aux-power',
      TransPend: 'transactions-pending',
    }),
    value('LnkCap', /Port #(\d+)/, 'link-capabilities.port-number'),
    value('LnkCap', /Speed (\S+),/, 'link-capabilities.max-link-speed', SPEEDS),
    value('LnkCap', /Width x(\d+)/, 'link-capabilities.max-link-width'),
    value(
      'LnkCap',
      /, ASPM ([^,]*?)(?:,| ClockPM)/,
      'link-capabilities.aspm-support',
      oneOf('not supported', 'L0s', 'L1', 'L0s L1'),
    ),
    ...flags('LnkCap', 'link-capabilities', {
      ClockPM: 'clock-power-management',
      Surprise: 'surprise-down',
      LLActRep: 'link-active-reporting',
      BwNot: 'bandwidth-notification',
      ASPMOptComp: 'aspm-optionality',
    }),
    value(
      'LnkCtl',
      /ASPM (.*?);/,
      'link-control.aspm-control',
      oneOf('Disabled', 'L0s Enabled', 'L1 Enabled', 'L0s L1 Enabled'),
    ),
    value('LnkCtl', /RCB (\d+) bytes/, 'link-control.read-completion-boundary', oneOf('64', '128')),
    ...flags('LnkCtl', 'link-control', { CommClk: 'common-clock', ExtSynch: 'extended-synch' }),
    value('LnkSta', /Speed (\S+?)(?: \(\w+\))?,/, 'link-status.current-link-speed', SPEEDS),
    value('LnkSta', /Width x(\d+)/, 'link-status.negotiated-link-width'),
    flag('LnkSta', 'SlotClk', 'link-status.slot-clock'),
    ...flags('DevCap2', 'device-capabilities-2', {
      TimeoutDis: 'completion-timeout-disable',
      '10BitTagComp': 'tag-10-bit-completer',
      '10BitTagReq': 'tag-10-bit-requester',
    }),
    flag('DevCtl2', 'TimeoutDis', 'device-control-2.completion-timeout-disable'),
    value('LnkCtl2', /Target Link Speed: ([^,]+),/, 'link-control-2.target-link-speed', TARGET_SPEEDS),
    ...flags('LnkCtl2', 'link-control-2', {
      EnterCompliance: 'enter-compliance',
      SpeedDis: 'autonomous-speed-disable',
      EnterModifiedCompliance: 'enter-modified-compliance',
      ComplianceSOS: 'compliance-sos',
    }),
    value('LnkSta2', /Current De-emphasis Level: (\S+),/, 'link-status-2.current-de-emphasis', oneOf('-6dB', '-3.5dB')),
  ],
  'msi-x': [
    flag('', 'Enable', 'message-control.enable'),
    flag('', 'Masked', 'message-control.function-mask'),
    value('', /Count=(\d+)/, 'message-control.table-size', v => String(v + 1)),
    value('Vector table', /BAR=(\d)/, 'table.bir'),
    value('Vector table', /offset=([0-9a-f]{8})/, 'table.offset', v => digits(8)(v * 8, () => 0)),
    value('PBA', /BAR=(\d)/, 'pba.bir'),
    value('PBA', /offset=([0-9a-f]{8})/, 'pba.offset', v => digits(8)(v * 8, () => 0)),
  ],
  aer: [
    ...(
      [
        ['UESta', 'uncorrectable-status'],
        ['UEMsk', 'uncorrectable-mask'],
        ['UESvrt', 'uncorrectable-severity'],
      ] as const
    ).flatMap(([line, register]) =>
      flags(line, register, {
        DLP: 'data-link-protocol-error',
        TLP: 'poisoned-tlp',
        FCP: 'flow-control-protocol-error',
        CmpltTO: 'completion-timeout',
        CmpltAbrt: 'completer-abort',
        UnxCmplt: 'unexpected-completion',
        RxOF: 'receiver-overflow',
        MalfTLP: 'malformed-tlp',
        UnsupReq: 'unsupported-request',
        ACSViol: 'acs-violation',
      }),
    ),
    ...(
      [
        ['CESta', 'correctable-status'],
        ['CEMsk', 'correctable-mask'],
      ] as const
    ).flatMap(([line, register]) =>
      flags(line, register, {
        RxErr: 'receiver-error',
        BadTLP: 'bad-tlp',
        BadDLLP: 'bad-dllp',
        Rollover: 'replay-num-rollover',
        Timeout: 'replay-timer-timeout',
        AdvNonFatalErr: 'advisory-non-fatal',
      }),
    ),
    value('AERCap', /First Error Pointer: ([0-9a-f]{2})/, 'capabilities-control.first-error-pointer', digits(2)),
    ...flags('AERCap', 'capabilities-control', {
      ECRCGenCap: 'ecrc-generation-capable',
      ECRCGenEn: 'ecrc-generation-enable',
      ECRCChkCap: 'ecrc-check-capable',
      ECRCChkEn: 'ecrc-check-enable',
    }),
    value('HeaderLog', /^([0-9a-f]{8}) /, 'header-log', digits(8)),
  ],
  ari: [
    ...flags('ARICap', 'capability', { MFVC: 'mfvc-function-groups', ACS: 'acs-function-groups' }),
    value('ARICap', /Next Function: (\d+)/, 'capability.next-function'),
    ...flags('ARICtl', 'control', { MFVC: 'mfvc-function-groups-enable', ACS: 'acs-function-groups-enable' }),
    value('ARICtl', /Function Group: (\d)/, 'control.function-group'),
  ],
  acs: [
    ...flags('ACSCap', 'capability', {
      SrcValid: 'source-validation',
      TransBlk: 'translation-blocking',
      ReqRedir: 'request-redirect',
      CmpltRedir: 'completion-redirect',
      UpstreamFwd: 'upstream-forwarding',
      EgressCtrl: 'egress-control',
      DirectTrans: 'direct-translated',
    }),
    ...flags('ACSCtl', 'control', {
      SrcValid: 'source-validation-enable',
      TransBlk: 'translation-blocking-enable',
      ReqRedir: 'request-redirect-enable',
      CmpltRedir: 'completion-redirect-enable',
      UpstreamFwd: 'upstream-forwarding-enable',
      EgressCtrl: 'egress-control-enable',
      DirectTrans: 'direct-translated-enable',
    }),
  ],
  ats: [
    value('ATSCap', /Invalidate Queue Depth: ([0-9a-f]{2})/, 'capability.invalidate-queue-depth', digits(2)),
    flag('ATSCtl', 'Enable', 'control.enable'),
    value('ATSCtl', /Smallest Translation Unit: ([0-9a-f]{2})/, 'control.smallest-translation-unit', digits(2)),
  ],
  'sr-iov': [
    ...flags('IOVCap', 'capabilities', { Migration: 'vf-migration-capable', '10BitTagReq': 'vf-10-bit-tag-supported' }),
    value(
      'IOVCap',
      /Interrupt Message Number: ([0-9a-f]{3})/,
      'capabilities.vf-migration-interrupt-message',
      digits(3),
    ),
    ...flags('IOVCtl', 'control', {
      Enable: 'vf-enable',
      Migration: 'vf-migration-enable',
      Interrupt: 'vf-migration-interrupt-enable',
      MSE: 'vf-memory-space-enable',
      ARIHierarchy: 'ari-capable-hierarchy',
      '10BitTagReq': 'vf-10-bit-tag-enable',
    }),
    flag('IOVSta', 'Migration', 'status.vf-migration-status'),
    value('Initial VFs', /^(\d+)/, 'initial-vfs'),
    value('Initial VFs', /Total VFs: (\d+)/, 'total-vfs'),
    value('Initial VFs', /Number of VFs: (\d+)/, 'num-vfs.number'),
    value('Initial VFs', /Function Dependency Link: ([0-9a-f]{2})/, 'function-dependency-link', digits(2)),
    value('VF offset', /^(\d+)/, 'first-vf-offset'),
    value('VF offset', /stride: (\d+)/, 'vf-stride'),
    value('VF offset', /Device ID: ([0-9a-f]{4})/, 'vf-device-id', digits(4)),
    value('Supported Page Size', /^([0-9a-f]{8})/, 'supported-page-sizes', digits(8)),
    value('Supported Page Size', /System Page Size: ([0-9a-f]{8})/, 'system-page-size.size', digits(8)),
    value('VF Migration', /offset: ([0-9a-f]{8})/, 'vf-migration-state-array-offset', v =>
      digits(8)(v - (v % 8), () => 0),
    ),
  ],
}

/** Fields that lspci 3.9 does not show for an endpoint. */
export const NOT_SHOWN: Record<string, string[]> = {
  header: [
    'command.reserved',
    'status.immediate-readiness',
    'status.reserved',
    'latency-timer',
    'header-type',
    'header-type.layout',
    'header-type.multi-function',
    'bist',
    'bar',
    'cardbus-cis-pointer',
    'expansion-rom-base',
    'capabilities-pointer',
    'min-gnt',
    'max-lat',
  ],
  'power-management': ['id', 'next', 'data', 'capabilities.immediate-readiness'],
  express: [
    'id',
    'next',
    'capabilities.slot-implemented',
    'device-capabilities.slot-power-limit',
    'device-capabilities.slot-power-scale',
    'link-capabilities.l0s-exit-latency',
    'link-capabilities.l1-exit-latency',
    'device-capabilities-2.completion-timeout-ranges',
    'device-capabilities-2.ari-forwarding',
    'device-control-2.completion-timeout-value',
    'device-status-2',
    'link-capabilities-2.supported-link-speeds',
    'link-control-2.selectable-de-emphasis',
    'link-control-2.transmit-margin',
    'link-control-2.compliance-preset',
  ],
  'msi-x': ['id', 'next', 'message-control.reserved'],
  aer: ['header.id', 'header.version', 'header.next'],
  ari: ['header.id', 'header.version', 'header.next'],
  acs: ['header.id', 'header.version', 'header.next', 'capability.egress-vector-size'],
  ats: [
    'header.id',
    'header.version',
    'header.next',
    'capability.page-aligned-request',
    'capability.global-invalidate',
    'capability.relaxed-ordering',
  ],
  'sr-iov': [
    'header.id',
    'header.version',
    'header.next',
    'capabilities.ari-hierarchy-preserved',
    'capabilities.vf-14-bit-tag-supported',
    'capabilities.reserved',
    'control.vf-14-bit-tag-enable',
    'control.reserved',
    'status.reserved',
    'vf-bar',
  ],
}
