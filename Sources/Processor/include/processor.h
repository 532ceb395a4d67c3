#ifndef TRUSTLAB_PROCESSOR_H
#define TRUSTLAB_PROCESSOR_H

#include <stddef.h>
#include <stdint.h>

/// The level of the x86-64 instruction set that processor and operating system offer: 4 with
/// AVX-512 (F, BW, CD, DQ, VL), 3 with AVX2, BMI and FMA, otherwise 1. On other architectures 0.
int processor_level(void);

/// Mixes `count` blocks of 64 bytes into the eight words of a SHA-256 state with the processor's own
/// instructions (SHA extensions of x86-64).
///
/// Returns 0, and does nothing, if the processor has none; then the caller does it in software.
int processor_sha256(uint32_t *state, const void *blocks, size_t count);

/// Begins to bring what lies at an address into the caches; nothing waits for it, and any address will do.
static inline void processor_prefetch(const void *address) { __builtin_prefetch(address); }

/// Asks the system to begin to bring some bytes of an open file to the disk, without waiting.
///
/// A system that cannot do this does nothing; errors are left to whoever waits for the disk.
void disk_begin_sync(int descriptor, int64_t start, int64_t count);

#endif
