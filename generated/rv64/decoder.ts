/**
 * The decoder of A 64-bit RISC-V machine, close to QEMU's virt machine: a decision tree made from the encodings.
 *
 * Generated from specs/machines/rv64.yaml:2 by specvisor; edit that instead.
 */

import * as executeA from './execute/A.ts'
import * as executeC from './execute/C.ts'
import * as executeD from './execute/D.ts'
import * as executeF from './execute/F.ts'
import * as executeI from './execute/I.ts'
import * as executeM from './execute/M.ts'
import * as executeS from './execute/S.ts'
import * as executeSm from './execute/Sm.ts'
import * as executeSvinval from './execute/Svinval.ts'
import * as executeZba from './execute/Zba.ts'
import * as executeZbb from './execute/Zbb.ts'
import * as executeZbs from './execute/Zbs.ts'
import * as executeZicbom from './execute/Zicbom.ts'
import * as executeZicboz from './execute/Zicboz.ts'
import * as executeZicsr from './execute/Zicsr.ts'
import * as executeZifencei from './execute/Zifencei.ts'
import { Instruction } from './instruction.ts'
import type { State } from './state.ts'
import { TRAP } from './traps.ts'

/** Decodes the instruction whose n-th 2 bytes (as a number, in the instruction order) `unit(n)` gives; it asks for no more than belong to the instruction. */
export function decode(unit: (n: number) => number): Instruction {
  const bits16 = unit(0)
  switch (bits16 & 3) {
    case 0:
    case 1:
    case 2: {
      return decode16(bits16)
    }
    case 3: {
      const bits32 = (bits16 | (unit(1) << 16)) >>> 0
      return decode32(bits32)
    }
    default: {
      return decode16(bits16)
    }
  }
}

/** The instruction of 2 bytes with these bits. */
export function decode16(bits: number): Instruction {
  switch ((bits >>> 13) & 7) {
    case 0: {
      switch (bits & 3) {
        case 0: {
          if ((bits & 0x1ffc) === 0) return decodeCUnimp(bits)
          if (
            ((((bits >>> 7) & 0xf) << 6) |
              (((bits >>> 11) & 3) << 4) |
              (((bits >>> 5) & 1) << 3) |
              (((bits >>> 6) & 1) << 2)) !==
            0
          )
            return decodeCAddi4spn(bits)
          break
        }
        case 1: {
          return decodeCAddi(bits)
        }
        case 2: {
          if ((bits & 0x107c) === 0) return decodeCSlli64(bits)
          if (((((bits >>> 12) & 1) << 5) | ((bits >>> 2) & 0x1f)) !== 0 && true) return decodeCSlli(bits)
          break
        }
      }
      break
    }
    case 1: {
      switch (bits & 3) {
        case 0: {
          return decodeCFld(bits)
        }
        case 1: {
          if (((bits >>> 7) & 0x1f) !== 0) return decodeCAddiw(bits)
          break
        }
        case 2: {
          return decodeCFldsp(bits)
        }
      }
      break
    }
    case 2: {
      switch (bits & 3) {
        case 0: {
          return decodeCLw(bits)
        }
        case 1: {
          return decodeCLi(bits)
        }
        case 2: {
          if (((bits >>> 7) & 0x1f) !== 0) return decodeCLwsp(bits)
          break
        }
      }
      break
    }
    case 3: {
      switch (bits & 3) {
        case 0: {
          return decodeCLd(bits)
        }
        case 1: {
          if (
            (bits & 0xf80) === 0x100 &&
            ((((bits >>> 12) & 1) << 9) |
              (((bits >>> 3) & 3) << 7) |
              (((bits >>> 5) & 1) << 6) |
              (((bits >>> 2) & 1) << 5) |
              (((bits >>> 6) & 1) << 4)) !==
              0
          )
            return decodeCAddi16sp(bits)
          if (((bits >>> 7) & 0x1f) !== 2 && ((((bits >>> 12) & 1) << 5) | ((bits >>> 2) & 0x1f)) !== 0)
            return decodeCLui(bits)
          break
        }
        case 2: {
          if (((bits >>> 7) & 0x1f) !== 0) return decodeCLdsp(bits)
          break
        }
      }
      break
    }
    case 4: {
      switch (bits & 1) {
        case 0: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x7e) === 2 && ((bits >>> 7) & 0x1f) !== 0) return decodeCJr(bits)
              if ((bits & 2) === 2 && ((bits >>> 2) & 0x1f) !== 0) return decodeCMv(bits)
              break
            }
            case 1: {
              if ((bits & 0xffe) === 2) return decodeCEbreak(bits)
              if ((bits & 0x7e) === 2 && ((bits >>> 7) & 0x1f) !== 0) return decodeCJalr(bits)
              if ((bits & 2) === 2 && ((bits >>> 2) & 0x1f) !== 0) return decodeCAdd(bits)
              break
            }
          }
          break
        }
        case 1: {
          switch ((bits >>> 10) & 3) {
            case 0: {
              if ((bits & 0x107e) === 0) return decodeCSrli64(bits)
              if ((bits & 2) === 0 && ((((bits >>> 12) & 1) << 5) | ((bits >>> 2) & 0x1f)) !== 0 && true)
                return decodeCSrli(bits)
              break
            }
            case 1: {
              if ((bits & 0x107e) === 0) return decodeCSrai64(bits)
              if ((bits & 2) === 0 && ((((bits >>> 12) & 1) << 5) | ((bits >>> 2) & 0x1f)) !== 0 && true)
                return decodeCSrai(bits)
              break
            }
            case 2: {
              if ((bits & 2) === 0) return decodeCAndi(bits)
              break
            }
            case 3: {
              switch ((bits >>> 5) & 3) {
                case 0: {
                  switch ((bits >>> 12) & 1) {
                    case 0: {
                      if ((bits & 2) === 0) return decodeCSub(bits)
                      break
                    }
                    case 1: {
                      if ((bits & 2) === 0) return decodeCSubw(bits)
                      break
                    }
                  }
                  break
                }
                case 1: {
                  switch ((bits >>> 12) & 1) {
                    case 0: {
                      if ((bits & 2) === 0) return decodeCXor(bits)
                      break
                    }
                    case 1: {
                      if ((bits & 2) === 0) return decodeCAddw(bits)
                      break
                    }
                  }
                  break
                }
                case 2: {
                  if ((bits & 0x1002) === 0) return decodeCOr(bits)
                  break
                }
                case 3: {
                  if ((bits & 0x1002) === 0) return decodeCAnd(bits)
                  break
                }
              }
              break
            }
          }
          break
        }
      }
      break
    }
    case 5: {
      switch (bits & 3) {
        case 0: {
          return decodeCFsd(bits)
        }
        case 1: {
          return decodeCJ(bits)
        }
        case 2: {
          return decodeCFsdsp(bits)
        }
      }
      break
    }
    case 6: {
      switch (bits & 3) {
        case 0: {
          return decodeCSw(bits)
        }
        case 1: {
          return decodeCBeqz(bits)
        }
        case 2: {
          return decodeCSwsp(bits)
        }
      }
      break
    }
    case 7: {
      switch (bits & 3) {
        case 0: {
          return decodeCSd(bits)
        }
        case 1: {
          return decodeCBnez(bits)
        }
        case 2: {
          return decodeCSdsp(bits)
        }
      }
      break
    }
  }
  return undefinedInstruction(2, bits)
}

/** The instruction of 4 bytes with these bits. */
export function decode32(bits: number): Instruction {
  switch ((bits >>> 2) & 0x1f) {
    case 0: {
      switch ((bits >>> 12) & 7) {
        case 0: {
          if ((bits & 3) === 3) return decodeLb(bits)
          break
        }
        case 1: {
          if ((bits & 3) === 3) return decodeLh(bits)
          break
        }
        case 2: {
          if ((bits & 3) === 3) return decodeLw(bits)
          break
        }
        case 3: {
          if ((bits & 3) === 3) return decodeLd(bits)
          break
        }
        case 4: {
          if ((bits & 3) === 3) return decodeLbu(bits)
          break
        }
        case 5: {
          if ((bits & 3) === 3) return decodeLhu(bits)
          break
        }
        case 6: {
          if ((bits & 3) === 3) return decodeLwu(bits)
          break
        }
      }
      break
    }
    case 1: {
      switch ((bits >>> 12) & 1) {
        case 0: {
          if ((bits & 0x6003) === 0x2003) return decodeFlw(bits)
          break
        }
        case 1: {
          if ((bits & 0x6003) === 0x2003) return decodeFld(bits)
          break
        }
      }
      break
    }
    case 3: {
      switch ((bits >>> 12) & 3) {
        case 0: {
          if ((bits & 0xfff04003) >>> 0 === 0x83300003) return decodeFenceTso(bits)
          if ((bits & 0x4003) === 3) return decodeFence(bits)
          break
        }
        case 1: {
          if ((bits & 0x4003) === 3) return decodeFenceI(bits)
          break
        }
        case 2: {
          switch ((bits >>> 20) & 7) {
            case 0: {
              if ((bits & 0xff804f83) >>> 0 === 3) return decodeCboInval(bits)
              break
            }
            case 1: {
              if ((bits & 0xff804f83) >>> 0 === 3) return decodeCboClean(bits)
              break
            }
            case 2: {
              if ((bits & 0xff804f83) >>> 0 === 3) return decodeCboFlush(bits)
              break
            }
            case 4: {
              if ((bits & 0xff804f83) >>> 0 === 3) return decodeCboZero(bits)
              break
            }
          }
          break
        }
      }
      break
    }
    case 4: {
      switch ((bits >>> 12) & 7) {
        case 0: {
          if ((bits & 3) === 3) return decodeAddi(bits)
          break
        }
        case 1: {
          switch ((bits >>> 27) & 0xf) {
            case 0: {
              if ((bits & 0x84000003) >>> 0 === 3 && true) return decodeSlli(bits)
              break
            }
            case 5: {
              if ((bits & 0x84000003) >>> 0 === 3 && true) return decodeBseti(bits)
              break
            }
            case 9: {
              if ((bits & 0x84000003) >>> 0 === 3 && true) return decodeBclri(bits)
              break
            }
            case 0xc: {
              switch ((bits >>> 20) & 7) {
                case 0: {
                  if ((bits & 0x87800003) >>> 0 === 3) return decodeClz(bits)
                  break
                }
                case 1: {
                  if ((bits & 0x87800003) >>> 0 === 3) return decodeCtz(bits)
                  break
                }
                case 2: {
                  if ((bits & 0x87800003) >>> 0 === 3) return decodeCpop(bits)
                  break
                }
                case 4: {
                  if ((bits & 0x87800003) >>> 0 === 3) return decodeSextB(bits)
                  break
                }
                case 5: {
                  if ((bits & 0x87800003) >>> 0 === 3) return decodeSextH(bits)
                  break
                }
              }
              break
            }
            case 0xd: {
              if ((bits & 0x84000003) >>> 0 === 3 && true) return decodeBinvi(bits)
              break
            }
          }
          break
        }
        case 2: {
          if ((bits & 3) === 3) return decodeSlti(bits)
          break
        }
        case 3: {
          if ((bits & 3) === 3) return decodeSltiu(bits)
          break
        }
        case 4: {
          if ((bits & 3) === 3) return decodeXori(bits)
          break
        }
        case 5: {
          switch ((bits >>> 27) & 0xf) {
            case 0: {
              if ((bits & 0x84000003) >>> 0 === 3 && true) return decodeSrli(bits)
              break
            }
            case 5: {
              if ((bits & 0x87f00003) >>> 0 === 0x700003) return decodeOrcB(bits)
              break
            }
            case 8: {
              if ((bits & 0x84000003) >>> 0 === 3 && true) return decodeSrai(bits)
              break
            }
            case 9: {
              if ((bits & 0x84000003) >>> 0 === 3 && true) return decodeBexti(bits)
              break
            }
            case 0xc: {
              if ((bits & 0x84000003) >>> 0 === 3 && true) return decodeRori(bits)
              break
            }
            case 0xd: {
              if ((bits & 0x87f00003) >>> 0 === 0x3800003) return decodeRev8(bits)
              break
            }
          }
          break
        }
        case 6: {
          if ((bits & 3) === 3) return decodeOri(bits)
          break
        }
        case 7: {
          if ((bits & 3) === 3) return decodeAndi(bits)
          break
        }
      }
      break
    }
    case 5: {
      if ((bits & 3) === 3) return decodeAuipc(bits)
      break
    }
    case 6: {
      switch ((bits >>> 12) & 7) {
        case 0: {
          if ((bits & 3) === 3) return decodeAddiw(bits)
          break
        }
        case 1: {
          switch ((bits >>> 27) & 7) {
            case 0: {
              if ((bits & 0xc6000003) >>> 0 === 3) return decodeSlliw(bits)
              break
            }
            case 1: {
              if ((bits & 0xc4000003) >>> 0 === 3) return decodeSlliUw(bits)
              break
            }
            case 4: {
              switch ((bits >>> 20) & 3) {
                case 0: {
                  if ((bits & 0xc7c00003) >>> 0 === 0x40000003) return decodeClzw(bits)
                  break
                }
                case 1: {
                  if ((bits & 0xc7c00003) >>> 0 === 0x40000003) return decodeCtzw(bits)
                  break
                }
                case 2: {
                  if ((bits & 0xc7c00003) >>> 0 === 0x40000003) return decodeCpopw(bits)
                  break
                }
              }
              break
            }
          }
          break
        }
        case 5: {
          switch ((bits >>> 29) & 3) {
            case 0: {
              if ((bits & 0x9e000003) >>> 0 === 3) return decodeSrliw(bits)
              break
            }
            case 2: {
              if ((bits & 0x9e000003) >>> 0 === 3) return decodeSraiw(bits)
              break
            }
            case 3: {
              if ((bits & 0x9e000003) >>> 0 === 3) return decodeRoriw(bits)
              break
            }
          }
          break
        }
      }
      break
    }
    case 8: {
      switch ((bits >>> 12) & 3) {
        case 0: {
          if ((bits & 0x4003) === 3) return decodeSb(bits)
          break
        }
        case 1: {
          if ((bits & 0x4003) === 3) return decodeSh(bits)
          break
        }
        case 2: {
          if ((bits & 0x4003) === 3) return decodeSw(bits)
          break
        }
        case 3: {
          if ((bits & 0x4003) === 3) return decodeSd(bits)
          break
        }
      }
      break
    }
    case 9: {
      switch ((bits >>> 12) & 1) {
        case 0: {
          if ((bits & 0x6003) === 0x2003) return decodeFsw(bits)
          break
        }
        case 1: {
          if ((bits & 0x6003) === 0x2003) return decodeFsd(bits)
          break
        }
      }
      break
    }
    case 0xb: {
      switch ((bits >>> 25) & 0x7f) {
        case 0: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoaddWRelaxed(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoaddDRelaxed(bits)
              break
            }
          }
          break
        }
        case 1: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoaddWRl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoaddDRl(bits)
              break
            }
          }
          break
        }
        case 2: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoaddWAq(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoaddDAq(bits)
              break
            }
          }
          break
        }
        case 3: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoaddWAqrl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoaddDAqrl(bits)
              break
            }
          }
          break
        }
        case 4: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoswapWRelaxed(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoswapDRelaxed(bits)
              break
            }
          }
          break
        }
        case 5: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoswapWRl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoswapDRl(bits)
              break
            }
          }
          break
        }
        case 6: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoswapWAq(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoswapDAq(bits)
              break
            }
          }
          break
        }
        case 7: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoswapWAqrl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoswapDAqrl(bits)
              break
            }
          }
          break
        }
        case 8: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x1f06003) === 0x2003) return decodeLrWRelaxed(bits)
              break
            }
            case 1: {
              if ((bits & 0x1f06003) === 0x2003) return decodeLrDRelaxed(bits)
              break
            }
          }
          break
        }
        case 9: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x1f06003) === 0x2003) return decodeLrWRl(bits)
              break
            }
            case 1: {
              if ((bits & 0x1f06003) === 0x2003) return decodeLrDRl(bits)
              break
            }
          }
          break
        }
        case 0xa: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x1f06003) === 0x2003) return decodeLrWAq(bits)
              break
            }
            case 1: {
              if ((bits & 0x1f06003) === 0x2003) return decodeLrDAq(bits)
              break
            }
          }
          break
        }
        case 0xb: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x1f06003) === 0x2003) return decodeLrWAqrl(bits)
              break
            }
            case 1: {
              if ((bits & 0x1f06003) === 0x2003) return decodeLrDAqrl(bits)
              break
            }
          }
          break
        }
        case 0xc: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeScWRelaxed(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeScDRelaxed(bits)
              break
            }
          }
          break
        }
        case 0xd: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeScWRl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeScDRl(bits)
              break
            }
          }
          break
        }
        case 0xe: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeScWAq(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeScDAq(bits)
              break
            }
          }
          break
        }
        case 0xf: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeScWAqrl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeScDAqrl(bits)
              break
            }
          }
          break
        }
        case 0x10: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoxorWRelaxed(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoxorDRelaxed(bits)
              break
            }
          }
          break
        }
        case 0x11: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoxorWRl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoxorDRl(bits)
              break
            }
          }
          break
        }
        case 0x12: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoxorWAq(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoxorDAq(bits)
              break
            }
          }
          break
        }
        case 0x13: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoxorWAqrl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoxorDAqrl(bits)
              break
            }
          }
          break
        }
        case 0x20: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoorWRelaxed(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoorDRelaxed(bits)
              break
            }
          }
          break
        }
        case 0x21: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoorWRl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoorDRl(bits)
              break
            }
          }
          break
        }
        case 0x22: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoorWAq(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoorDAq(bits)
              break
            }
          }
          break
        }
        case 0x23: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoorWAqrl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoorDAqrl(bits)
              break
            }
          }
          break
        }
        case 0x30: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoandWRelaxed(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoandDRelaxed(bits)
              break
            }
          }
          break
        }
        case 0x31: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoandWRl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoandDRl(bits)
              break
            }
          }
          break
        }
        case 0x32: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoandWAq(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoandDAq(bits)
              break
            }
          }
          break
        }
        case 0x33: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoandWAqrl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmoandDAqrl(bits)
              break
            }
          }
          break
        }
        case 0x40: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominWRelaxed(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominDRelaxed(bits)
              break
            }
          }
          break
        }
        case 0x41: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominWRl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominDRl(bits)
              break
            }
          }
          break
        }
        case 0x42: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominWAq(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominDAq(bits)
              break
            }
          }
          break
        }
        case 0x43: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominWAqrl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominDAqrl(bits)
              break
            }
          }
          break
        }
        case 0x50: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxWRelaxed(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxDRelaxed(bits)
              break
            }
          }
          break
        }
        case 0x51: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxWRl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxDRl(bits)
              break
            }
          }
          break
        }
        case 0x52: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxWAq(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxDAq(bits)
              break
            }
          }
          break
        }
        case 0x53: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxWAqrl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxDAqrl(bits)
              break
            }
          }
          break
        }
        case 0x60: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominuWRelaxed(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominuDRelaxed(bits)
              break
            }
          }
          break
        }
        case 0x61: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominuWRl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominuDRl(bits)
              break
            }
          }
          break
        }
        case 0x62: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominuWAq(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominuDAq(bits)
              break
            }
          }
          break
        }
        case 0x63: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominuWAqrl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmominuDAqrl(bits)
              break
            }
          }
          break
        }
        case 0x70: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxuWRelaxed(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxuDRelaxed(bits)
              break
            }
          }
          break
        }
        case 0x71: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxuWRl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxuDRl(bits)
              break
            }
          }
          break
        }
        case 0x72: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxuWAq(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxuDAq(bits)
              break
            }
          }
          break
        }
        case 0x73: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxuWAqrl(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 0x2003) return decodeAmomaxuDAqrl(bits)
              break
            }
          }
          break
        }
      }
      break
    }
    case 0xc: {
      switch ((bits >>> 25) & 0x3f) {
        case 0: {
          switch ((bits >>> 12) & 7) {
            case 0: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeAdd(bits)
              break
            }
            case 1: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeSll(bits)
              break
            }
            case 2: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeSlt(bits)
              break
            }
            case 3: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeSltu(bits)
              break
            }
            case 4: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeXor(bits)
              break
            }
            case 5: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeSrl(bits)
              break
            }
            case 6: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeOr(bits)
              break
            }
            case 7: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeAnd(bits)
              break
            }
          }
          break
        }
        case 1: {
          switch ((bits >>> 12) & 7) {
            case 0: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeMul(bits)
              break
            }
            case 1: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeMulh(bits)
              break
            }
            case 2: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeMulhsu(bits)
              break
            }
            case 3: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeMulhu(bits)
              break
            }
            case 4: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeDiv(bits)
              break
            }
            case 5: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeDivu(bits)
              break
            }
            case 6: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeRem(bits)
              break
            }
            case 7: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeRemu(bits)
              break
            }
          }
          break
        }
        case 5: {
          switch ((bits >>> 12) & 3) {
            case 0: {
              if ((bits & 0x80004003) >>> 0 === 0x4003) return decodeMin(bits)
              break
            }
            case 1: {
              if ((bits & 0x80004003) >>> 0 === 0x4003) return decodeMinu(bits)
              break
            }
            case 2: {
              if ((bits & 0x80004003) >>> 0 === 0x4003) return decodeMax(bits)
              break
            }
            case 3: {
              if ((bits & 0x80004003) >>> 0 === 0x4003) return decodeMaxu(bits)
              break
            }
          }
          break
        }
        case 0x10: {
          switch ((bits >>> 13) & 3) {
            case 1: {
              if ((bits & 0x80001003) >>> 0 === 3) return decodeSh1add(bits)
              break
            }
            case 2: {
              if ((bits & 0x80001003) >>> 0 === 3) return decodeSh2add(bits)
              break
            }
            case 3: {
              if ((bits & 0x80001003) >>> 0 === 3) return decodeSh3add(bits)
              break
            }
          }
          break
        }
        case 0x14: {
          if ((bits & 0x80007003) >>> 0 === 0x1003) return decodeBset(bits)
          break
        }
        case 0x20: {
          switch ((bits >>> 12) & 7) {
            case 0: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeSub(bits)
              break
            }
            case 4: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeXnor(bits)
              break
            }
            case 5: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeSra(bits)
              break
            }
            case 6: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeOrn(bits)
              break
            }
            case 7: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeAndn(bits)
              break
            }
          }
          break
        }
        case 0x24: {
          switch ((bits >>> 14) & 1) {
            case 0: {
              if ((bits & 0x80003003) >>> 0 === 0x1003) return decodeBclr(bits)
              break
            }
            case 1: {
              if ((bits & 0x80003003) >>> 0 === 0x1003) return decodeBext(bits)
              break
            }
          }
          break
        }
        case 0x30: {
          switch ((bits >>> 14) & 1) {
            case 0: {
              if ((bits & 0x80003003) >>> 0 === 0x1003) return decodeRol(bits)
              break
            }
            case 1: {
              if ((bits & 0x80003003) >>> 0 === 0x1003) return decodeRor(bits)
              break
            }
          }
          break
        }
        case 0x34: {
          if ((bits & 0x80007003) >>> 0 === 0x1003) return decodeBinv(bits)
          break
        }
      }
      break
    }
    case 0xd: {
      if ((bits & 3) === 3) return decodeLui(bits)
      break
    }
    case 0xe: {
      switch ((bits >>> 12) & 7) {
        case 0: {
          switch ((bits >>> 25) & 0x3f) {
            case 0: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeAddw(bits)
              break
            }
            case 1: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeMulw(bits)
              break
            }
            case 4: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeAddUw(bits)
              break
            }
            case 0x20: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeSubw(bits)
              break
            }
          }
          break
        }
        case 1: {
          switch ((bits >>> 29) & 1) {
            case 0: {
              if ((bits & 0xde000003) >>> 0 === 3) return decodeSllw(bits)
              break
            }
            case 1: {
              if ((bits & 0xde000003) >>> 0 === 0x40000003) return decodeRolw(bits)
              break
            }
          }
          break
        }
        case 2: {
          if ((bits & 0xfe000003) >>> 0 === 0x20000003) return decodeSh1addUw(bits)
          break
        }
        case 4: {
          switch ((bits >>> 25) & 7) {
            case 0: {
              if ((bits & 0xf0000003) >>> 0 === 0x20000003) return decodeSh2addUw(bits)
              break
            }
            case 1: {
              if ((bits & 0xf0000003) >>> 0 === 3) return decodeDivw(bits)
              break
            }
            case 4: {
              if ((bits & 0xf1f00003) >>> 0 === 3) return decodeZextH(bits)
              break
            }
          }
          break
        }
        case 5: {
          switch ((bits >>> 25) & 0x3f) {
            case 0: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeSrlw(bits)
              break
            }
            case 1: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeDivuw(bits)
              break
            }
            case 0x20: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeSraw(bits)
              break
            }
            case 0x30: {
              if ((bits & 0x80000003) >>> 0 === 3) return decodeRorw(bits)
              break
            }
          }
          break
        }
        case 6: {
          switch ((bits >>> 25) & 1) {
            case 0: {
              if ((bits & 0xfc000003) >>> 0 === 0x20000003) return decodeSh3addUw(bits)
              break
            }
            case 1: {
              if ((bits & 0xfc000003) >>> 0 === 3) return decodeRemw(bits)
              break
            }
          }
          break
        }
        case 7: {
          if ((bits & 0xfe000003) >>> 0 === 0x2000003) return decodeRemuw(bits)
          break
        }
      }
      break
    }
    case 0x10: {
      switch ((bits >>> 25) & 1) {
        case 0: {
          if ((bits & 0x4000003) === 3) return decodeFmaddS(bits)
          break
        }
        case 1: {
          if ((bits & 0x4000003) === 3) return decodeFmaddD(bits)
          break
        }
      }
      break
    }
    case 0x11: {
      switch ((bits >>> 25) & 1) {
        case 0: {
          if ((bits & 0x4000003) === 3) return decodeFmsubS(bits)
          break
        }
        case 1: {
          if ((bits & 0x4000003) === 3) return decodeFmsubD(bits)
          break
        }
      }
      break
    }
    case 0x12: {
      switch ((bits >>> 25) & 1) {
        case 0: {
          if ((bits & 0x4000003) === 3) return decodeFnmsubS(bits)
          break
        }
        case 1: {
          if ((bits & 0x4000003) === 3) return decodeFnmsubD(bits)
          break
        }
      }
      break
    }
    case 0x13: {
      switch ((bits >>> 25) & 1) {
        case 0: {
          if ((bits & 0x4000003) === 3) return decodeFnmaddS(bits)
          break
        }
        case 1: {
          if ((bits & 0x4000003) === 3) return decodeFnmaddD(bits)
          break
        }
      }
      break
    }
    case 0x14: {
      switch ((bits >>> 25) & 0x7f) {
        case 0: {
          if ((bits & 3) === 3) return decodeFaddS(bits)
          break
        }
        case 1: {
          if ((bits & 3) === 3) return decodeFaddD(bits)
          break
        }
        case 4: {
          if ((bits & 3) === 3) return decodeFsubS(bits)
          break
        }
        case 5: {
          if ((bits & 3) === 3) return decodeFsubD(bits)
          break
        }
        case 8: {
          if ((bits & 3) === 3) return decodeFmulS(bits)
          break
        }
        case 9: {
          if ((bits & 3) === 3) return decodeFmulD(bits)
          break
        }
        case 0xc: {
          if ((bits & 3) === 3) return decodeFdivS(bits)
          break
        }
        case 0xd: {
          if ((bits & 3) === 3) return decodeFdivD(bits)
          break
        }
        case 0x10: {
          switch ((bits >>> 12) & 3) {
            case 0: {
              if ((bits & 0x4003) === 3) return decodeFsgnjS(bits)
              break
            }
            case 1: {
              if ((bits & 0x4003) === 3) return decodeFsgnjnS(bits)
              break
            }
            case 2: {
              if ((bits & 0x4003) === 3) return decodeFsgnjxS(bits)
              break
            }
          }
          break
        }
        case 0x11: {
          switch ((bits >>> 12) & 3) {
            case 0: {
              if ((bits & 0x4003) === 3) return decodeFsgnjD(bits)
              break
            }
            case 1: {
              if ((bits & 0x4003) === 3) return decodeFsgnjnD(bits)
              break
            }
            case 2: {
              if ((bits & 0x4003) === 3) return decodeFsgnjxD(bits)
              break
            }
          }
          break
        }
        case 0x14: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 3) return decodeFminS(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 3) return decodeFmaxS(bits)
              break
            }
          }
          break
        }
        case 0x15: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x6003) === 3) return decodeFminD(bits)
              break
            }
            case 1: {
              if ((bits & 0x6003) === 3) return decodeFmaxD(bits)
              break
            }
          }
          break
        }
        case 0x20: {
          if ((bits & 0x1f00003) === 0x100003) return decodeFcvtSD(bits)
          break
        }
        case 0x21: {
          if ((bits & 0x1f00003) === 3) return decodeFcvtDS(bits)
          break
        }
        case 0x2c: {
          if ((bits & 0x1f00003) === 3) return decodeFsqrtS(bits)
          break
        }
        case 0x2d: {
          if ((bits & 0x1f00003) === 3) return decodeFsqrtD(bits)
          break
        }
        case 0x50: {
          switch ((bits >>> 12) & 3) {
            case 0: {
              if ((bits & 0x4003) === 3) return decodeFleS(bits)
              break
            }
            case 1: {
              if ((bits & 0x4003) === 3) return decodeFltS(bits)
              break
            }
            case 2: {
              if ((bits & 0x4003) === 3) return decodeFeqS(bits)
              break
            }
          }
          break
        }
        case 0x51: {
          switch ((bits >>> 12) & 3) {
            case 0: {
              if ((bits & 0x4003) === 3) return decodeFleD(bits)
              break
            }
            case 1: {
              if ((bits & 0x4003) === 3) return decodeFltD(bits)
              break
            }
            case 2: {
              if ((bits & 0x4003) === 3) return decodeFeqD(bits)
              break
            }
          }
          break
        }
        case 0x60: {
          switch ((bits >>> 20) & 3) {
            case 0: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtWS(bits)
              break
            }
            case 1: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtWuS(bits)
              break
            }
            case 2: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtLS(bits)
              break
            }
            case 3: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtLuS(bits)
              break
            }
          }
          break
        }
        case 0x61: {
          switch ((bits >>> 20) & 3) {
            case 0: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtWD(bits)
              break
            }
            case 1: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtWuD(bits)
              break
            }
            case 2: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtLD(bits)
              break
            }
            case 3: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtLuD(bits)
              break
            }
          }
          break
        }
        case 0x68: {
          switch ((bits >>> 20) & 3) {
            case 0: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtSW(bits)
              break
            }
            case 1: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtSWu(bits)
              break
            }
            case 2: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtSL(bits)
              break
            }
            case 3: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtSLu(bits)
              break
            }
          }
          break
        }
        case 0x69: {
          switch ((bits >>> 20) & 3) {
            case 0: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtDW(bits)
              break
            }
            case 1: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtDWu(bits)
              break
            }
            case 2: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtDL(bits)
              break
            }
            case 3: {
              if ((bits & 0x1c00003) === 3) return decodeFcvtDLu(bits)
              break
            }
          }
          break
        }
        case 0x70: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x1f06003) === 3) return decodeFmvXW(bits)
              break
            }
            case 1: {
              if ((bits & 0x1f06003) === 3) return decodeFclassS(bits)
              break
            }
          }
          break
        }
        case 0x71: {
          switch ((bits >>> 12) & 1) {
            case 0: {
              if ((bits & 0x1f06003) === 3) return decodeFmvXD(bits)
              break
            }
            case 1: {
              if ((bits & 0x1f06003) === 3) return decodeFclassD(bits)
              break
            }
          }
          break
        }
        case 0x78: {
          if ((bits & 0x1f07003) === 3) return decodeFmvWX(bits)
          break
        }
        case 0x79: {
          if ((bits & 0x1f07003) === 3) return decodeFmvDX(bits)
          break
        }
      }
      break
    }
    case 0x18: {
      switch ((bits >>> 12) & 7) {
        case 0: {
          if ((bits & 3) === 3) return decodeBeq(bits)
          break
        }
        case 1: {
          if ((bits & 3) === 3) return decodeBne(bits)
          break
        }
        case 4: {
          if ((bits & 3) === 3) return decodeBlt(bits)
          break
        }
        case 5: {
          if ((bits & 3) === 3) return decodeBge(bits)
          break
        }
        case 6: {
          if ((bits & 3) === 3) return decodeBltu(bits)
          break
        }
        case 7: {
          if ((bits & 3) === 3) return decodeBgeu(bits)
          break
        }
      }
      break
    }
    case 0x19: {
      if ((bits & 0x7003) === 3) return decodeJalr(bits)
      break
    }
    case 0x1b: {
      if ((bits & 3) === 3) return decodeJal(bits)
      break
    }
    case 0x1c: {
      switch ((bits >>> 12) & 7) {
        case 0: {
          switch ((bits >>> 25) & 0x1f) {
            case 0: {
              switch ((bits >>> 20) & 1) {
                case 0: {
                  if ((bits & 0xc1ef8f83) >>> 0 === 3) return decodeEcall(bits)
                  break
                }
                case 1: {
                  if ((bits & 0xc1ef8f83) >>> 0 === 3) return decodeEbreak(bits)
                  break
                }
              }
              break
            }
            case 8: {
              switch ((bits >>> 20) & 1) {
                case 0: {
                  if ((bits & 0xc1ef8f83) >>> 0 === 0x200003) return decodeSret(bits)
                  break
                }
                case 1: {
                  if ((bits & 0xc1ef8f83) >>> 0 === 0x400003) return decodeWfi(bits)
                  break
                }
              }
              break
            }
            case 9: {
              if ((bits & 0xc0000f83) >>> 0 === 3) return decodeSfenceVma(bits)
              break
            }
            case 0xb: {
              if ((bits & 0xc0000f83) >>> 0 === 3) return decodeSinvalVma(bits)
              break
            }
            case 0xc: {
              switch ((bits >>> 20) & 1) {
                case 0: {
                  if ((bits & 0xc1ef8f83) >>> 0 === 3) return decodeSfenceWInval(bits)
                  break
                }
                case 1: {
                  if ((bits & 0xc1ef8f83) >>> 0 === 3) return decodeSfenceInvalIr(bits)
                  break
                }
              }
              break
            }
            case 0x18: {
              if ((bits & 0xc1ff8f83) >>> 0 === 0x200003) return decodeMret(bits)
              break
            }
          }
          break
        }
        case 1: {
          if ((bits & 3) === 3) return decodeCsrrw(bits)
          break
        }
        case 2: {
          if ((bits & 3) === 3) return decodeCsrrs(bits)
          break
        }
        case 3: {
          if ((bits & 3) === 3) return decodeCsrrc(bits)
          break
        }
        case 5: {
          if ((bits & 3) === 3) return decodeCsrrwi(bits)
          break
        }
        case 6: {
          if ((bits & 3) === 3) return decodeCsrrsi(bits)
          break
        }
        case 7: {
          if ((bits & 3) === 3) return decodeCsrrci(bits)
          break
        }
      }
      break
    }
  }
  return undefinedInstruction(4, bits)
}

function decodeLui(bits: number): Instruction {
  const i = new Instruction(0, 4, bits, executeI.lui)
  i.upper = bits >>> 12
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAuipc(bits: number): Instruction {
  const i = new Instruction(1, 4, bits, executeI.auipc)
  i.upper = bits >>> 12
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAddi(bits: number): Instruction {
  const i = new Instruction(2, 4, bits, executeI.addi)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSlti(bits: number): Instruction {
  const i = new Instruction(3, 4, bits, executeI.slti)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSltiu(bits: number): Instruction {
  const i = new Instruction(4, 4, bits, executeI.sltiu)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeXori(bits: number): Instruction {
  const i = new Instruction(5, 4, bits, executeI.xori)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeOri(bits: number): Instruction {
  const i = new Instruction(6, 4, bits, executeI.ori)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAndi(bits: number): Instruction {
  const i = new Instruction(7, 4, bits, executeI.andi)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSlli(bits: number): Instruction {
  const i = new Instruction(8, 4, bits, executeI.slli)
  i.shamt = (bits >>> 20) & 0x3f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSrli(bits: number): Instruction {
  const i = new Instruction(9, 4, bits, executeI.srli)
  i.shamt = (bits >>> 20) & 0x3f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSrai(bits: number): Instruction {
  const i = new Instruction(10, 4, bits, executeI.srai)
  i.shamt = (bits >>> 20) & 0x3f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAdd(bits: number): Instruction {
  const i = new Instruction(11, 4, bits, executeI.add)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSub(bits: number): Instruction {
  const i = new Instruction(12, 4, bits, executeI.sub)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSll(bits: number): Instruction {
  const i = new Instruction(13, 4, bits, executeI.sll)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSlt(bits: number): Instruction {
  const i = new Instruction(14, 4, bits, executeI.slt)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSltu(bits: number): Instruction {
  const i = new Instruction(15, 4, bits, executeI.sltu)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeXor(bits: number): Instruction {
  const i = new Instruction(16, 4, bits, executeI.xor)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSrl(bits: number): Instruction {
  const i = new Instruction(17, 4, bits, executeI.srl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSra(bits: number): Instruction {
  const i = new Instruction(18, 4, bits, executeI.sra)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeOr(bits: number): Instruction {
  const i = new Instruction(19, 4, bits, executeI.or)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAnd(bits: number): Instruction {
  const i = new Instruction(20, 4, bits, executeI.and)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAddiw(bits: number): Instruction {
  const i = new Instruction(21, 4, bits, executeI.addiw)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSlliw(bits: number): Instruction {
  const i = new Instruction(22, 4, bits, executeI.slliw)
  i.shamt = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSrliw(bits: number): Instruction {
  const i = new Instruction(23, 4, bits, executeI.srliw)
  i.shamt = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSraiw(bits: number): Instruction {
  const i = new Instruction(24, 4, bits, executeI.sraiw)
  i.shamt = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAddw(bits: number): Instruction {
  const i = new Instruction(25, 4, bits, executeI.addw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSubw(bits: number): Instruction {
  const i = new Instruction(26, 4, bits, executeI.subw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSllw(bits: number): Instruction {
  const i = new Instruction(27, 4, bits, executeI.sllw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSrlw(bits: number): Instruction {
  const i = new Instruction(28, 4, bits, executeI.srlw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSraw(bits: number): Instruction {
  const i = new Instruction(29, 4, bits, executeI.sraw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeJal(bits: number): Instruction {
  const i = new Instruction(30, 4, bits, executeI.jal)
  i.imm =
    ((bits >>> 31) << 20) |
    (((bits >>> 12) & 0xff) << 12) |
    (((bits >>> 20) & 1) << 11) |
    (((bits >>> 21) & 0x3ff) << 1)
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeJalr(bits: number): Instruction {
  const i = new Instruction(31, 4, bits, executeI.jalr)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeBeq(bits: number): Instruction {
  const i = new Instruction(32, 4, bits, executeI.beq)
  i.imm =
    ((bits >>> 31) << 12) | (((bits >>> 7) & 1) << 11) | (((bits >>> 25) & 0x3f) << 5) | (((bits >>> 8) & 0xf) << 1)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeBne(bits: number): Instruction {
  const i = new Instruction(33, 4, bits, executeI.bne)
  i.imm =
    ((bits >>> 31) << 12) | (((bits >>> 7) & 1) << 11) | (((bits >>> 25) & 0x3f) << 5) | (((bits >>> 8) & 0xf) << 1)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeBlt(bits: number): Instruction {
  const i = new Instruction(34, 4, bits, executeI.blt)
  i.imm =
    ((bits >>> 31) << 12) | (((bits >>> 7) & 1) << 11) | (((bits >>> 25) & 0x3f) << 5) | (((bits >>> 8) & 0xf) << 1)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeBge(bits: number): Instruction {
  const i = new Instruction(35, 4, bits, executeI.bge)
  i.imm =
    ((bits >>> 31) << 12) | (((bits >>> 7) & 1) << 11) | (((bits >>> 25) & 0x3f) << 5) | (((bits >>> 8) & 0xf) << 1)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeBltu(bits: number): Instruction {
  const i = new Instruction(36, 4, bits, executeI.bltu)
  i.imm =
    ((bits >>> 31) << 12) | (((bits >>> 7) & 1) << 11) | (((bits >>> 25) & 0x3f) << 5) | (((bits >>> 8) & 0xf) << 1)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeBgeu(bits: number): Instruction {
  const i = new Instruction(37, 4, bits, executeI.bgeu)
  i.imm =
    ((bits >>> 31) << 12) | (((bits >>> 7) & 1) << 11) | (((bits >>> 25) & 0x3f) << 5) | (((bits >>> 8) & 0xf) << 1)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeLb(bits: number): Instruction {
  const i = new Instruction(38, 4, bits, executeI.lb)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLh(bits: number): Instruction {
  const i = new Instruction(39, 4, bits, executeI.lh)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLw(bits: number): Instruction {
  const i = new Instruction(40, 4, bits, executeI.lw)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLd(bits: number): Instruction {
  const i = new Instruction(41, 4, bits, executeI.ld)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLbu(bits: number): Instruction {
  const i = new Instruction(42, 4, bits, executeI.lbu)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLhu(bits: number): Instruction {
  const i = new Instruction(43, 4, bits, executeI.lhu)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLwu(bits: number): Instruction {
  const i = new Instruction(44, 4, bits, executeI.lwu)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSb(bits: number): Instruction {
  const i = new Instruction(45, 4, bits, executeI.sb)
  i.imm = ((bits >>> 25) << 5) | ((bits >>> 7) & 0x1f)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeSh(bits: number): Instruction {
  const i = new Instruction(46, 4, bits, executeI.sh)
  i.imm = ((bits >>> 25) << 5) | ((bits >>> 7) & 0x1f)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeSw(bits: number): Instruction {
  const i = new Instruction(47, 4, bits, executeI.sw)
  i.imm = ((bits >>> 25) << 5) | ((bits >>> 7) & 0x1f)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeSd(bits: number): Instruction {
  const i = new Instruction(48, 4, bits, executeI.sd)
  i.imm = ((bits >>> 25) << 5) | ((bits >>> 7) & 0x1f)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeFence(bits: number): Instruction {
  const i = new Instruction(49, 4, bits, executeI.fence)
  i.pred = (bits >>> 24) & 0xf
  i.succ = (bits >>> 20) & 0xf
  return i
}

function decodeFenceTso(bits: number): Instruction {
  return new Instruction(50, 4, bits, executeI.fenceTso)
}

function decodeEcall(bits: number): Instruction {
  return new Instruction(51, 4, bits, executeI.ecall)
}

function decodeEbreak(bits: number): Instruction {
  return new Instruction(52, 4, bits, executeI.ebreak)
}

function decodeMul(bits: number): Instruction {
  const i = new Instruction(53, 4, bits, executeM.mul)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeMulh(bits: number): Instruction {
  const i = new Instruction(54, 4, bits, executeM.mulh)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeMulhsu(bits: number): Instruction {
  const i = new Instruction(55, 4, bits, executeM.mulhsu)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeMulhu(bits: number): Instruction {
  const i = new Instruction(56, 4, bits, executeM.mulhu)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeMulw(bits: number): Instruction {
  const i = new Instruction(57, 4, bits, executeM.mulw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeDiv(bits: number): Instruction {
  const i = new Instruction(58, 4, bits, executeM.div)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeDivu(bits: number): Instruction {
  const i = new Instruction(59, 4, bits, executeM.divu)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeRem(bits: number): Instruction {
  const i = new Instruction(60, 4, bits, executeM.rem)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeRemu(bits: number): Instruction {
  const i = new Instruction(61, 4, bits, executeM.remu)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeDivw(bits: number): Instruction {
  const i = new Instruction(62, 4, bits, executeM.divw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeDivuw(bits: number): Instruction {
  const i = new Instruction(63, 4, bits, executeM.divuw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeRemw(bits: number): Instruction {
  const i = new Instruction(64, 4, bits, executeM.remw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeRemuw(bits: number): Instruction {
  const i = new Instruction(65, 4, bits, executeM.remuw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLrWRelaxed(bits: number): Instruction {
  const i = new Instruction(66, 4, bits, executeA.lrWRelaxed)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLrWRl(bits: number): Instruction {
  const i = new Instruction(67, 4, bits, executeA.lrWRl)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLrWAq(bits: number): Instruction {
  const i = new Instruction(68, 4, bits, executeA.lrWAq)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLrWAqrl(bits: number): Instruction {
  const i = new Instruction(69, 4, bits, executeA.lrWAqrl)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeScWRelaxed(bits: number): Instruction {
  const i = new Instruction(70, 4, bits, executeA.scWRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeScWRl(bits: number): Instruction {
  const i = new Instruction(71, 4, bits, executeA.scWRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeScWAq(bits: number): Instruction {
  const i = new Instruction(72, 4, bits, executeA.scWAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeScWAqrl(bits: number): Instruction {
  const i = new Instruction(73, 4, bits, executeA.scWAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLrDRelaxed(bits: number): Instruction {
  const i = new Instruction(74, 4, bits, executeA.lrDRelaxed)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLrDRl(bits: number): Instruction {
  const i = new Instruction(75, 4, bits, executeA.lrDRl)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLrDAq(bits: number): Instruction {
  const i = new Instruction(76, 4, bits, executeA.lrDAq)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeLrDAqrl(bits: number): Instruction {
  const i = new Instruction(77, 4, bits, executeA.lrDAqrl)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeScDRelaxed(bits: number): Instruction {
  const i = new Instruction(78, 4, bits, executeA.scDRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeScDRl(bits: number): Instruction {
  const i = new Instruction(79, 4, bits, executeA.scDRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeScDAq(bits: number): Instruction {
  const i = new Instruction(80, 4, bits, executeA.scDAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeScDAqrl(bits: number): Instruction {
  const i = new Instruction(81, 4, bits, executeA.scDAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoswapWRelaxed(bits: number): Instruction {
  const i = new Instruction(82, 4, bits, executeA.amoswapWRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoswapWRl(bits: number): Instruction {
  const i = new Instruction(83, 4, bits, executeA.amoswapWRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoswapWAq(bits: number): Instruction {
  const i = new Instruction(84, 4, bits, executeA.amoswapWAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoswapWAqrl(bits: number): Instruction {
  const i = new Instruction(85, 4, bits, executeA.amoswapWAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoaddWRelaxed(bits: number): Instruction {
  const i = new Instruction(86, 4, bits, executeA.amoaddWRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoaddWRl(bits: number): Instruction {
  const i = new Instruction(87, 4, bits, executeA.amoaddWRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoaddWAq(bits: number): Instruction {
  const i = new Instruction(88, 4, bits, executeA.amoaddWAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoaddWAqrl(bits: number): Instruction {
  const i = new Instruction(89, 4, bits, executeA.amoaddWAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoxorWRelaxed(bits: number): Instruction {
  const i = new Instruction(90, 4, bits, executeA.amoxorWRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoxorWRl(bits: number): Instruction {
  const i = new Instruction(91, 4, bits, executeA.amoxorWRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoxorWAq(bits: number): Instruction {
  const i = new Instruction(92, 4, bits, executeA.amoxorWAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoxorWAqrl(bits: number): Instruction {
  const i = new Instruction(93, 4, bits, executeA.amoxorWAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoandWRelaxed(bits: number): Instruction {
  const i = new Instruction(94, 4, bits, executeA.amoandWRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoandWRl(bits: number): Instruction {
  const i = new Instruction(95, 4, bits, executeA.amoandWRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoandWAq(bits: number): Instruction {
  const i = new Instruction(96, 4, bits, executeA.amoandWAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoandWAqrl(bits: number): Instruction {
  const i = new Instruction(97, 4, bits, executeA.amoandWAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoorWRelaxed(bits: number): Instruction {
  const i = new Instruction(98, 4, bits, executeA.amoorWRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoorWRl(bits: number): Instruction {
  const i = new Instruction(99, 4, bits, executeA.amoorWRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoorWAq(bits: number): Instruction {
  const i = new Instruction(100, 4, bits, executeA.amoorWAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoorWAqrl(bits: number): Instruction {
  const i = new Instruction(101, 4, bits, executeA.amoorWAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominWRelaxed(bits: number): Instruction {
  const i = new Instruction(102, 4, bits, executeA.amominWRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominWRl(bits: number): Instruction {
  const i = new Instruction(103, 4, bits, executeA.amominWRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominWAq(bits: number): Instruction {
  const i = new Instruction(104, 4, bits, executeA.amominWAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominWAqrl(bits: number): Instruction {
  const i = new Instruction(105, 4, bits, executeA.amominWAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxWRelaxed(bits: number): Instruction {
  const i = new Instruction(106, 4, bits, executeA.amomaxWRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxWRl(bits: number): Instruction {
  const i = new Instruction(107, 4, bits, executeA.amomaxWRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxWAq(bits: number): Instruction {
  const i = new Instruction(108, 4, bits, executeA.amomaxWAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxWAqrl(bits: number): Instruction {
  const i = new Instruction(109, 4, bits, executeA.amomaxWAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominuWRelaxed(bits: number): Instruction {
  const i = new Instruction(110, 4, bits, executeA.amominuWRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominuWRl(bits: number): Instruction {
  const i = new Instruction(111, 4, bits, executeA.amominuWRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominuWAq(bits: number): Instruction {
  const i = new Instruction(112, 4, bits, executeA.amominuWAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominuWAqrl(bits: number): Instruction {
  const i = new Instruction(113, 4, bits, executeA.amominuWAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxuWRelaxed(bits: number): Instruction {
  const i = new Instruction(114, 4, bits, executeA.amomaxuWRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxuWRl(bits: number): Instruction {
  const i = new Instruction(115, 4, bits, executeA.amomaxuWRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxuWAq(bits: number): Instruction {
  const i = new Instruction(116, 4, bits, executeA.amomaxuWAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxuWAqrl(bits: number): Instruction {
  const i = new Instruction(117, 4, bits, executeA.amomaxuWAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoswapDRelaxed(bits: number): Instruction {
  const i = new Instruction(118, 4, bits, executeA.amoswapDRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoswapDRl(bits: number): Instruction {
  const i = new Instruction(119, 4, bits, executeA.amoswapDRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoswapDAq(bits: number): Instruction {
  const i = new Instruction(120, 4, bits, executeA.amoswapDAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoswapDAqrl(bits: number): Instruction {
  const i = new Instruction(121, 4, bits, executeA.amoswapDAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoaddDRelaxed(bits: number): Instruction {
  const i = new Instruction(122, 4, bits, executeA.amoaddDRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoaddDRl(bits: number): Instruction {
  const i = new Instruction(123, 4, bits, executeA.amoaddDRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoaddDAq(bits: number): Instruction {
  const i = new Instruction(124, 4, bits, executeA.amoaddDAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoaddDAqrl(bits: number): Instruction {
  const i = new Instruction(125, 4, bits, executeA.amoaddDAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoxorDRelaxed(bits: number): Instruction {
  const i = new Instruction(126, 4, bits, executeA.amoxorDRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoxorDRl(bits: number): Instruction {
  const i = new Instruction(127, 4, bits, executeA.amoxorDRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoxorDAq(bits: number): Instruction {
  const i = new Instruction(128, 4, bits, executeA.amoxorDAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoxorDAqrl(bits: number): Instruction {
  const i = new Instruction(129, 4, bits, executeA.amoxorDAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoandDRelaxed(bits: number): Instruction {
  const i = new Instruction(130, 4, bits, executeA.amoandDRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoandDRl(bits: number): Instruction {
  const i = new Instruction(131, 4, bits, executeA.amoandDRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoandDAq(bits: number): Instruction {
  const i = new Instruction(132, 4, bits, executeA.amoandDAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoandDAqrl(bits: number): Instruction {
  const i = new Instruction(133, 4, bits, executeA.amoandDAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoorDRelaxed(bits: number): Instruction {
  const i = new Instruction(134, 4, bits, executeA.amoorDRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoorDRl(bits: number): Instruction {
  const i = new Instruction(135, 4, bits, executeA.amoorDRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoorDAq(bits: number): Instruction {
  const i = new Instruction(136, 4, bits, executeA.amoorDAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmoorDAqrl(bits: number): Instruction {
  const i = new Instruction(137, 4, bits, executeA.amoorDAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominDRelaxed(bits: number): Instruction {
  const i = new Instruction(138, 4, bits, executeA.amominDRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominDRl(bits: number): Instruction {
  const i = new Instruction(139, 4, bits, executeA.amominDRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominDAq(bits: number): Instruction {
  const i = new Instruction(140, 4, bits, executeA.amominDAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominDAqrl(bits: number): Instruction {
  const i = new Instruction(141, 4, bits, executeA.amominDAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxDRelaxed(bits: number): Instruction {
  const i = new Instruction(142, 4, bits, executeA.amomaxDRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxDRl(bits: number): Instruction {
  const i = new Instruction(143, 4, bits, executeA.amomaxDRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxDAq(bits: number): Instruction {
  const i = new Instruction(144, 4, bits, executeA.amomaxDAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxDAqrl(bits: number): Instruction {
  const i = new Instruction(145, 4, bits, executeA.amomaxDAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominuDRelaxed(bits: number): Instruction {
  const i = new Instruction(146, 4, bits, executeA.amominuDRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominuDRl(bits: number): Instruction {
  const i = new Instruction(147, 4, bits, executeA.amominuDRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominuDAq(bits: number): Instruction {
  const i = new Instruction(148, 4, bits, executeA.amominuDAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmominuDAqrl(bits: number): Instruction {
  const i = new Instruction(149, 4, bits, executeA.amominuDAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxuDRelaxed(bits: number): Instruction {
  const i = new Instruction(150, 4, bits, executeA.amomaxuDRelaxed)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxuDRl(bits: number): Instruction {
  const i = new Instruction(151, 4, bits, executeA.amomaxuDRl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxuDAq(bits: number): Instruction {
  const i = new Instruction(152, 4, bits, executeA.amomaxuDAq)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAmomaxuDAqrl(bits: number): Instruction {
  const i = new Instruction(153, 4, bits, executeA.amomaxuDAqrl)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCsrrw(bits: number): Instruction {
  const i = new Instruction(154, 4, bits, executeZicsr.csrrw)
  i.csr = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCsrrs(bits: number): Instruction {
  const i = new Instruction(155, 4, bits, executeZicsr.csrrs)
  i.csr = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCsrrc(bits: number): Instruction {
  const i = new Instruction(156, 4, bits, executeZicsr.csrrc)
  i.csr = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCsrrwi(bits: number): Instruction {
  const i = new Instruction(157, 4, bits, executeZicsr.csrrwi)
  i.csr = bits >>> 20
  i.uimm = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCsrrsi(bits: number): Instruction {
  const i = new Instruction(158, 4, bits, executeZicsr.csrrsi)
  i.csr = bits >>> 20
  i.uimm = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCsrrci(bits: number): Instruction {
  const i = new Instruction(159, 4, bits, executeZicsr.csrrci)
  i.csr = bits >>> 20
  i.uimm = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeMret(bits: number): Instruction {
  return new Instruction(160, 4, bits, executeSm.mret)
}

function decodeWfi(bits: number): Instruction {
  return new Instruction(161, 4, bits, executeSm.wfi)
}

function decodeFlw(bits: number): Instruction {
  const i = new Instruction(162, 4, bits, executeF.flw)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFsw(bits: number): Instruction {
  const i = new Instruction(163, 4, bits, executeF.fsw)
  i.imm = ((bits >>> 25) << 5) | ((bits >>> 7) & 0x1f)
  i.frs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeFaddS(bits: number): Instruction {
  const i = new Instruction(164, 4, bits, executeF.faddS)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFsubS(bits: number): Instruction {
  const i = new Instruction(165, 4, bits, executeF.fsubS)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFmulS(bits: number): Instruction {
  const i = new Instruction(166, 4, bits, executeF.fmulS)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFdivS(bits: number): Instruction {
  const i = new Instruction(167, 4, bits, executeF.fdivS)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFsqrtS(bits: number): Instruction {
  const i = new Instruction(168, 4, bits, executeF.fsqrtS)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFminS(bits: number): Instruction {
  const i = new Instruction(169, 4, bits, executeF.fminS)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFmaxS(bits: number): Instruction {
  const i = new Instruction(170, 4, bits, executeF.fmaxS)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFmaddS(bits: number): Instruction {
  const i = new Instruction(171, 4, bits, executeF.fmaddS)
  i.frs3 = bits >>> 27
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFmsubS(bits: number): Instruction {
  const i = new Instruction(172, 4, bits, executeF.fmsubS)
  i.frs3 = bits >>> 27
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFnmsubS(bits: number): Instruction {
  const i = new Instruction(173, 4, bits, executeF.fnmsubS)
  i.frs3 = bits >>> 27
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFnmaddS(bits: number): Instruction {
  const i = new Instruction(174, 4, bits, executeF.fnmaddS)
  i.frs3 = bits >>> 27
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFsgnjS(bits: number): Instruction {
  const i = new Instruction(175, 4, bits, executeF.fsgnjS)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFsgnjnS(bits: number): Instruction {
  const i = new Instruction(176, 4, bits, executeF.fsgnjnS)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFsgnjxS(bits: number): Instruction {
  const i = new Instruction(177, 4, bits, executeF.fsgnjxS)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtWS(bits: number): Instruction {
  const i = new Instruction(178, 4, bits, executeF.fcvtWS)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtSW(bits: number): Instruction {
  const i = new Instruction(179, 4, bits, executeF.fcvtSW)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtWuS(bits: number): Instruction {
  const i = new Instruction(180, 4, bits, executeF.fcvtWuS)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtSWu(bits: number): Instruction {
  const i = new Instruction(181, 4, bits, executeF.fcvtSWu)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtLS(bits: number): Instruction {
  const i = new Instruction(182, 4, bits, executeF.fcvtLS)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtSL(bits: number): Instruction {
  const i = new Instruction(183, 4, bits, executeF.fcvtSL)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtLuS(bits: number): Instruction {
  const i = new Instruction(184, 4, bits, executeF.fcvtLuS)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtSLu(bits: number): Instruction {
  const i = new Instruction(185, 4, bits, executeF.fcvtSLu)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFmvXW(bits: number): Instruction {
  const i = new Instruction(186, 4, bits, executeF.fmvXW)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFmvWX(bits: number): Instruction {
  const i = new Instruction(187, 4, bits, executeF.fmvWX)
  i.rs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFeqS(bits: number): Instruction {
  const i = new Instruction(188, 4, bits, executeF.feqS)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFltS(bits: number): Instruction {
  const i = new Instruction(189, 4, bits, executeF.fltS)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFleS(bits: number): Instruction {
  const i = new Instruction(190, 4, bits, executeF.fleS)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFclassS(bits: number): Instruction {
  const i = new Instruction(191, 4, bits, executeF.fclassS)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFld(bits: number): Instruction {
  const i = new Instruction(192, 4, bits, executeD.fld)
  i.imm = bits >>> 20
  i.rs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFsd(bits: number): Instruction {
  const i = new Instruction(193, 4, bits, executeD.fsd)
  i.imm = ((bits >>> 25) << 5) | ((bits >>> 7) & 0x1f)
  i.frs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeFaddD(bits: number): Instruction {
  const i = new Instruction(194, 4, bits, executeD.faddD)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFsubD(bits: number): Instruction {
  const i = new Instruction(195, 4, bits, executeD.fsubD)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFmulD(bits: number): Instruction {
  const i = new Instruction(196, 4, bits, executeD.fmulD)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFdivD(bits: number): Instruction {
  const i = new Instruction(197, 4, bits, executeD.fdivD)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFsqrtD(bits: number): Instruction {
  const i = new Instruction(198, 4, bits, executeD.fsqrtD)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFminD(bits: number): Instruction {
  const i = new Instruction(199, 4, bits, executeD.fminD)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFmaxD(bits: number): Instruction {
  const i = new Instruction(200, 4, bits, executeD.fmaxD)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFmaddD(bits: number): Instruction {
  const i = new Instruction(201, 4, bits, executeD.fmaddD)
  i.frs3 = bits >>> 27
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFmsubD(bits: number): Instruction {
  const i = new Instruction(202, 4, bits, executeD.fmsubD)
  i.frs3 = bits >>> 27
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFnmsubD(bits: number): Instruction {
  const i = new Instruction(203, 4, bits, executeD.fnmsubD)
  i.frs3 = bits >>> 27
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFnmaddD(bits: number): Instruction {
  const i = new Instruction(204, 4, bits, executeD.fnmaddD)
  i.frs3 = bits >>> 27
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFsgnjD(bits: number): Instruction {
  const i = new Instruction(205, 4, bits, executeD.fsgnjD)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFsgnjnD(bits: number): Instruction {
  const i = new Instruction(206, 4, bits, executeD.fsgnjnD)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFsgnjxD(bits: number): Instruction {
  const i = new Instruction(207, 4, bits, executeD.fsgnjxD)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtWD(bits: number): Instruction {
  const i = new Instruction(208, 4, bits, executeD.fcvtWD)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtDW(bits: number): Instruction {
  const i = new Instruction(209, 4, bits, executeD.fcvtDW)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtWuD(bits: number): Instruction {
  const i = new Instruction(210, 4, bits, executeD.fcvtWuD)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtDWu(bits: number): Instruction {
  const i = new Instruction(211, 4, bits, executeD.fcvtDWu)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtLD(bits: number): Instruction {
  const i = new Instruction(212, 4, bits, executeD.fcvtLD)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtDL(bits: number): Instruction {
  const i = new Instruction(213, 4, bits, executeD.fcvtDL)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtLuD(bits: number): Instruction {
  const i = new Instruction(214, 4, bits, executeD.fcvtLuD)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtDLu(bits: number): Instruction {
  const i = new Instruction(215, 4, bits, executeD.fcvtDLu)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtSD(bits: number): Instruction {
  const i = new Instruction(216, 4, bits, executeD.fcvtSD)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFcvtDS(bits: number): Instruction {
  const i = new Instruction(217, 4, bits, executeD.fcvtDS)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rm = (bits >>> 12) & 7
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFmvXD(bits: number): Instruction {
  const i = new Instruction(218, 4, bits, executeD.fmvXD)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFmvDX(bits: number): Instruction {
  const i = new Instruction(219, 4, bits, executeD.fmvDX)
  i.rs1 = (bits >>> 15) & 0x1f
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeFeqD(bits: number): Instruction {
  const i = new Instruction(220, 4, bits, executeD.feqD)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFltD(bits: number): Instruction {
  const i = new Instruction(221, 4, bits, executeD.fltD)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFleD(bits: number): Instruction {
  const i = new Instruction(222, 4, bits, executeD.fleD)
  i.frs2 = (bits >>> 20) & 0x1f
  i.frs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeFclassD(bits: number): Instruction {
  const i = new Instruction(223, 4, bits, executeD.fclassD)
  i.frs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCLwsp(bits: number): Instruction {
  const i = new Instruction(224, 2, bits, executeC.cLwsp)
  i.uimm = (((bits >>> 2) & 3) << 6) | (((bits >>> 12) & 1) << 5) | (((bits >>> 4) & 7) << 2)
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCLdsp(bits: number): Instruction {
  const i = new Instruction(225, 2, bits, executeC.cLdsp)
  i.uimm = (((bits >>> 2) & 7) << 6) | (((bits >>> 12) & 1) << 5) | (((bits >>> 5) & 3) << 3)
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCSwsp(bits: number): Instruction {
  const i = new Instruction(226, 2, bits, executeC.cSwsp)
  i.uimm = (((bits >>> 7) & 3) << 6) | (((bits >>> 9) & 0xf) << 2)
  i.rs2 = (bits >>> 2) & 0x1f
  return i
}

function decodeCSdsp(bits: number): Instruction {
  const i = new Instruction(227, 2, bits, executeC.cSdsp)
  i.uimm = (((bits >>> 7) & 7) << 6) | (((bits >>> 10) & 7) << 3)
  i.rs2 = (bits >>> 2) & 0x1f
  return i
}

function decodeCLw(bits: number): Instruction {
  const i = new Instruction(228, 2, bits, executeC.cLw)
  i.uimm = (((bits >>> 5) & 1) << 6) | (((bits >>> 10) & 7) << 3) | (((bits >>> 6) & 1) << 2)
  i.rs1p = (((bits >>> 7) & 7) + 8) & 0x1f
  i.rdp = (((bits >>> 2) & 7) + 8) & 0x1f
  return i
}

function decodeCLd(bits: number): Instruction {
  const i = new Instruction(229, 2, bits, executeC.cLd)
  i.uimm = (((bits >>> 5) & 3) << 6) | (((bits >>> 10) & 7) << 3)
  i.rs1p = (((bits >>> 7) & 7) + 8) & 0x1f
  i.rdp = (((bits >>> 2) & 7) + 8) & 0x1f
  return i
}

function decodeCSw(bits: number): Instruction {
  const i = new Instruction(230, 2, bits, executeC.cSw)
  i.uimm = (((bits >>> 5) & 1) << 6) | (((bits >>> 10) & 7) << 3) | (((bits >>> 6) & 1) << 2)
  i.rs1p = (((bits >>> 7) & 7) + 8) & 0x1f
  i.rs2p = (((bits >>> 2) & 7) + 8) & 0x1f
  return i
}

function decodeCSd(bits: number): Instruction {
  const i = new Instruction(231, 2, bits, executeC.cSd)
  i.uimm = (((bits >>> 5) & 3) << 6) | (((bits >>> 10) & 7) << 3)
  i.rs1p = (((bits >>> 7) & 7) + 8) & 0x1f
  i.rs2p = (((bits >>> 2) & 7) + 8) & 0x1f
  return i
}

function decodeCFldsp(bits: number): Instruction {
  const i = new Instruction(232, 2, bits, executeC.cFldsp)
  i.uimm = (((bits >>> 2) & 7) << 6) | (((bits >>> 12) & 1) << 5) | (((bits >>> 5) & 3) << 3)
  i.frd = (bits >>> 7) & 0x1f
  return i
}

function decodeCFsdsp(bits: number): Instruction {
  const i = new Instruction(233, 2, bits, executeC.cFsdsp)
  i.uimm = (((bits >>> 7) & 7) << 6) | (((bits >>> 10) & 7) << 3)
  i.frs2 = (bits >>> 2) & 0x1f
  return i
}

function decodeCFld(bits: number): Instruction {
  const i = new Instruction(234, 2, bits, executeC.cFld)
  i.uimm = (((bits >>> 5) & 3) << 6) | (((bits >>> 10) & 7) << 3)
  i.rs1p = (((bits >>> 7) & 7) + 8) & 0x1f
  i.frdp = (((bits >>> 2) & 7) + 8) & 0x1f
  return i
}

function decodeCFsd(bits: number): Instruction {
  const i = new Instruction(235, 2, bits, executeC.cFsd)
  i.uimm = (((bits >>> 5) & 3) << 6) | (((bits >>> 10) & 7) << 3)
  i.rs1p = (((bits >>> 7) & 7) + 8) & 0x1f
  i.frs2p = (((bits >>> 2) & 7) + 8) & 0x1f
  return i
}

function decodeCJ(bits: number): Instruction {
  const i = new Instruction(236, 2, bits, executeC.cJ)
  i.imm =
    (((bits >>> 12) & 1) << 11) |
    (((bits >>> 8) & 1) << 10) |
    (((bits >>> 9) & 3) << 8) |
    (((bits >>> 6) & 1) << 7) |
    (((bits >>> 7) & 1) << 6) |
    (((bits >>> 2) & 1) << 5) |
    (((bits >>> 11) & 1) << 4) |
    (((bits >>> 3) & 7) << 1)
  return i
}

function decodeCJr(bits: number): Instruction {
  const i = new Instruction(237, 2, bits, executeC.cJr)
  i.rs1 = (bits >>> 7) & 0x1f
  return i
}

function decodeCJalr(bits: number): Instruction {
  const i = new Instruction(238, 2, bits, executeC.cJalr)
  i.rs1 = (bits >>> 7) & 0x1f
  return i
}

function decodeCBeqz(bits: number): Instruction {
  const i = new Instruction(239, 2, bits, executeC.cBeqz)
  i.imm =
    (((bits >>> 12) & 1) << 8) |
    (((bits >>> 5) & 3) << 6) |
    (((bits >>> 2) & 1) << 5) |
    (((bits >>> 10) & 3) << 3) |
    (((bits >>> 3) & 3) << 1)
  i.rs1p = (((bits >>> 7) & 7) + 8) & 0x1f
  return i
}

function decodeCBnez(bits: number): Instruction {
  const i = new Instruction(240, 2, bits, executeC.cBnez)
  i.imm =
    (((bits >>> 12) & 1) << 8) |
    (((bits >>> 5) & 3) << 6) |
    (((bits >>> 2) & 1) << 5) |
    (((bits >>> 10) & 3) << 3) |
    (((bits >>> 3) & 3) << 1)
  i.rs1p = (((bits >>> 7) & 7) + 8) & 0x1f
  return i
}

function decodeCLi(bits: number): Instruction {
  const i = new Instruction(241, 2, bits, executeC.cLi)
  i.imm = (((bits >>> 12) & 1) << 5) | ((bits >>> 2) & 0x1f)
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCLui(bits: number): Instruction {
  const i = new Instruction(242, 2, bits, executeC.cLui)
  i.imm = (((bits >>> 12) & 1) << 5) | ((bits >>> 2) & 0x1f)
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCAddi(bits: number): Instruction {
  const i = new Instruction(243, 2, bits, executeC.cAddi)
  i.imm = (((bits >>> 12) & 1) << 5) | ((bits >>> 2) & 0x1f)
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCAddiw(bits: number): Instruction {
  const i = new Instruction(244, 2, bits, executeC.cAddiw)
  i.imm = (((bits >>> 12) & 1) << 5) | ((bits >>> 2) & 0x1f)
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCAddi16sp(bits: number): Instruction {
  const i = new Instruction(245, 2, bits, executeC.cAddi16sp)
  i.imm =
    (((bits >>> 12) & 1) << 9) |
    (((bits >>> 3) & 3) << 7) |
    (((bits >>> 5) & 1) << 6) |
    (((bits >>> 2) & 1) << 5) |
    (((bits >>> 6) & 1) << 4)
  return i
}

function decodeCAddi4spn(bits: number): Instruction {
  const i = new Instruction(246, 2, bits, executeC.cAddi4spn)
  i.uimm =
    (((bits >>> 7) & 0xf) << 6) | (((bits >>> 11) & 3) << 4) | (((bits >>> 5) & 1) << 3) | (((bits >>> 6) & 1) << 2)
  i.rdp = (((bits >>> 2) & 7) + 8) & 0x1f
  return i
}

function decodeCSlli(bits: number): Instruction {
  const i = new Instruction(247, 2, bits, executeC.cSlli)
  i.shamt = (((bits >>> 12) & 1) << 5) | ((bits >>> 2) & 0x1f)
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCSrli(bits: number): Instruction {
  const i = new Instruction(248, 2, bits, executeC.cSrli)
  i.shamt = (((bits >>> 12) & 1) << 5) | ((bits >>> 2) & 0x1f)
  i.rdp = (((bits >>> 7) & 7) + 8) & 0x1f
  return i
}

function decodeCSrai(bits: number): Instruction {
  const i = new Instruction(249, 2, bits, executeC.cSrai)
  i.shamt = (((bits >>> 12) & 1) << 5) | ((bits >>> 2) & 0x1f)
  i.rdp = (((bits >>> 7) & 7) + 8) & 0x1f
  return i
}

function decodeCSlli64(bits: number): Instruction {
  const i = new Instruction(250, 2, bits, executeC.cSlli64)
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCSrli64(bits: number): Instruction {
  const i = new Instruction(251, 2, bits, executeC.cSrli64)
  i.rdp = (((bits >>> 7) & 7) + 8) & 0x1f
  return i
}

function decodeCSrai64(bits: number): Instruction {
  const i = new Instruction(252, 2, bits, executeC.cSrai64)
  i.rdp = (((bits >>> 7) & 7) + 8) & 0x1f
  return i
}

function decodeCAndi(bits: number): Instruction {
  const i = new Instruction(253, 2, bits, executeC.cAndi)
  i.imm = (((bits >>> 12) & 1) << 5) | ((bits >>> 2) & 0x1f)
  i.rdp = (((bits >>> 7) & 7) + 8) & 0x1f
  return i
}

function decodeCMv(bits: number): Instruction {
  const i = new Instruction(254, 2, bits, executeC.cMv)
  i.rd = (bits >>> 7) & 0x1f
  i.rs2 = (bits >>> 2) & 0x1f
  return i
}

function decodeCAdd(bits: number): Instruction {
  const i = new Instruction(255, 2, bits, executeC.cAdd)
  i.rd = (bits >>> 7) & 0x1f
  i.rs2 = (bits >>> 2) & 0x1f
  return i
}

function decodeCAnd(bits: number): Instruction {
  const i = new Instruction(256, 2, bits, executeC.cAnd)
  i.rdp = (((bits >>> 7) & 7) + 8) & 0x1f
  i.rs2p = (((bits >>> 2) & 7) + 8) & 0x1f
  return i
}

function decodeCOr(bits: number): Instruction {
  const i = new Instruction(257, 2, bits, executeC.cOr)
  i.rdp = (((bits >>> 7) & 7) + 8) & 0x1f
  i.rs2p = (((bits >>> 2) & 7) + 8) & 0x1f
  return i
}

function decodeCXor(bits: number): Instruction {
  const i = new Instruction(258, 2, bits, executeC.cXor)
  i.rdp = (((bits >>> 7) & 7) + 8) & 0x1f
  i.rs2p = (((bits >>> 2) & 7) + 8) & 0x1f
  return i
}

function decodeCSub(bits: number): Instruction {
  const i = new Instruction(259, 2, bits, executeC.cSub)
  i.rdp = (((bits >>> 7) & 7) + 8) & 0x1f
  i.rs2p = (((bits >>> 2) & 7) + 8) & 0x1f
  return i
}

function decodeCAddw(bits: number): Instruction {
  const i = new Instruction(260, 2, bits, executeC.cAddw)
  i.rdp = (((bits >>> 7) & 7) + 8) & 0x1f
  i.rs2p = (((bits >>> 2) & 7) + 8) & 0x1f
  return i
}

function decodeCSubw(bits: number): Instruction {
  const i = new Instruction(261, 2, bits, executeC.cSubw)
  i.rdp = (((bits >>> 7) & 7) + 8) & 0x1f
  i.rs2p = (((bits >>> 2) & 7) + 8) & 0x1f
  return i
}

function decodeCUnimp(bits: number): Instruction {
  return new Instruction(262, 2, bits, executeC.cUnimp)
}

function decodeCEbreak(bits: number): Instruction {
  return new Instruction(263, 2, bits, executeC.cEbreak)
}

function decodeFenceI(bits: number): Instruction {
  return new Instruction(264, 4, bits, executeZifencei.fenceI)
}

function decodeCboInval(bits: number): Instruction {
  const i = new Instruction(265, 4, bits, executeZicbom.cboInval)
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeCboClean(bits: number): Instruction {
  const i = new Instruction(266, 4, bits, executeZicbom.cboClean)
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeCboFlush(bits: number): Instruction {
  const i = new Instruction(267, 4, bits, executeZicbom.cboFlush)
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeCboZero(bits: number): Instruction {
  const i = new Instruction(268, 4, bits, executeZicboz.cboZero)
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeSh1add(bits: number): Instruction {
  const i = new Instruction(269, 4, bits, executeZba.sh1add)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSh2add(bits: number): Instruction {
  const i = new Instruction(270, 4, bits, executeZba.sh2add)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSh3add(bits: number): Instruction {
  const i = new Instruction(271, 4, bits, executeZba.sh3add)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAddUw(bits: number): Instruction {
  const i = new Instruction(272, 4, bits, executeZba.addUw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSh1addUw(bits: number): Instruction {
  const i = new Instruction(273, 4, bits, executeZba.sh1addUw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSh2addUw(bits: number): Instruction {
  const i = new Instruction(274, 4, bits, executeZba.sh2addUw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSh3addUw(bits: number): Instruction {
  const i = new Instruction(275, 4, bits, executeZba.sh3addUw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSlliUw(bits: number): Instruction {
  const i = new Instruction(276, 4, bits, executeZba.slliUw)
  i.shamt = (bits >>> 20) & 0x3f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeAndn(bits: number): Instruction {
  const i = new Instruction(277, 4, bits, executeZbb.andn)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeOrn(bits: number): Instruction {
  const i = new Instruction(278, 4, bits, executeZbb.orn)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeXnor(bits: number): Instruction {
  const i = new Instruction(279, 4, bits, executeZbb.xnor)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeClz(bits: number): Instruction {
  const i = new Instruction(280, 4, bits, executeZbb.clz_)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCtz(bits: number): Instruction {
  const i = new Instruction(281, 4, bits, executeZbb.ctz_)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCpop(bits: number): Instruction {
  const i = new Instruction(282, 4, bits, executeZbb.cpop)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeClzw(bits: number): Instruction {
  const i = new Instruction(283, 4, bits, executeZbb.clzw)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCtzw(bits: number): Instruction {
  const i = new Instruction(284, 4, bits, executeZbb.ctzw)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeCpopw(bits: number): Instruction {
  const i = new Instruction(285, 4, bits, executeZbb.cpopw)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeMax(bits: number): Instruction {
  const i = new Instruction(286, 4, bits, executeZbb.max)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeMaxu(bits: number): Instruction {
  const i = new Instruction(287, 4, bits, executeZbb.maxu)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeMin(bits: number): Instruction {
  const i = new Instruction(288, 4, bits, executeZbb.min)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeMinu(bits: number): Instruction {
  const i = new Instruction(289, 4, bits, executeZbb.minu)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSextB(bits: number): Instruction {
  const i = new Instruction(290, 4, bits, executeZbb.sextB)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSextH(bits: number): Instruction {
  const i = new Instruction(291, 4, bits, executeZbb.sextH)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeZextH(bits: number): Instruction {
  const i = new Instruction(292, 4, bits, executeZbb.zextH)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeRol(bits: number): Instruction {
  const i = new Instruction(293, 4, bits, executeZbb.rol)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeRor(bits: number): Instruction {
  const i = new Instruction(294, 4, bits, executeZbb.ror)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeRori(bits: number): Instruction {
  const i = new Instruction(295, 4, bits, executeZbb.rori)
  i.shamt = (bits >>> 20) & 0x3f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeRolw(bits: number): Instruction {
  const i = new Instruction(296, 4, bits, executeZbb.rolw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeRorw(bits: number): Instruction {
  const i = new Instruction(297, 4, bits, executeZbb.rorw)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeRoriw(bits: number): Instruction {
  const i = new Instruction(298, 4, bits, executeZbb.roriw)
  i.shamt = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeOrcB(bits: number): Instruction {
  const i = new Instruction(299, 4, bits, executeZbb.orcB)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeRev8(bits: number): Instruction {
  const i = new Instruction(300, 4, bits, executeZbb.rev8)
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeBclr(bits: number): Instruction {
  const i = new Instruction(301, 4, bits, executeZbs.bclr)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeBclri(bits: number): Instruction {
  const i = new Instruction(302, 4, bits, executeZbs.bclri)
  i.shamt = (bits >>> 20) & 0x3f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeBext(bits: number): Instruction {
  const i = new Instruction(303, 4, bits, executeZbs.bext)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeBexti(bits: number): Instruction {
  const i = new Instruction(304, 4, bits, executeZbs.bexti)
  i.shamt = (bits >>> 20) & 0x3f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeBinv(bits: number): Instruction {
  const i = new Instruction(305, 4, bits, executeZbs.binv)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeBinvi(bits: number): Instruction {
  const i = new Instruction(306, 4, bits, executeZbs.binvi)
  i.shamt = (bits >>> 20) & 0x3f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeBset(bits: number): Instruction {
  const i = new Instruction(307, 4, bits, executeZbs.bset)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeBseti(bits: number): Instruction {
  const i = new Instruction(308, 4, bits, executeZbs.bseti)
  i.shamt = (bits >>> 20) & 0x3f
  i.rs1 = (bits >>> 15) & 0x1f
  i.rd = (bits >>> 7) & 0x1f
  return i
}

function decodeSret(bits: number): Instruction {
  return new Instruction(309, 4, bits, executeS.sret)
}

function decodeSfenceVma(bits: number): Instruction {
  const i = new Instruction(310, 4, bits, executeS.sfenceVma)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeSinvalVma(bits: number): Instruction {
  const i = new Instruction(311, 4, bits, executeSvinval.sinvalVma)
  i.rs2 = (bits >>> 20) & 0x1f
  i.rs1 = (bits >>> 15) & 0x1f
  return i
}

function decodeSfenceWInval(bits: number): Instruction {
  return new Instruction(312, 4, bits, executeSvinval.sfenceWInval)
}

function decodeSfenceInvalIr(bits: number): Instruction {
  return new Instruction(313, 4, bits, executeSvinval.sfenceInvalIr)
}

/** No instruction has these bits: executing them is Illegal instruction. */
function undefinedInstruction(length: number, bits: number): Instruction {
  return new Instruction(-1, length, bits, executeUndefined)
}

function executeUndefined(s: State, i: Instruction): void {
  throw s.trap(TRAP.ILLEGAL_INSTRUCTION, (i.bits & 3) === 3 ? BigInt(i.bits) : BigInt(i.bits & 0xffff))
}
