#ifndef TRUSTLAB_PROCESSOR_H
#define TRUSTLAB_PROCESSOR_H

/// The level of the x86-64 instruction set that processor and operating system offer: 4 with
/// AVX-512 (F, BW, CD, DQ, VL), 3 with AVX2, BMI and FMA, otherwise 1. On other architectures 0.
int processor_level(void);

#endif
