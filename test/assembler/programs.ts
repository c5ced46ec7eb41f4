/** Sources with every kind of section, for tests of files. */
export const RISC = `
        .global _start, table
        .equ SIZE, 3
_start: li a0, SIZE
        la a1, table
loop:   beqz a0, loop
        .rodata
text:   .asciz "text"
        .data
table:  .word 1, 2, 3
        .bss
room:   .space 32
end:
`
export const MAINFRAME = `
        .org 0x58
        .word 0, begin
        .org 0x200
begin:  l r1, 4(r2,r3)
        b begin
        .entry begin
`
