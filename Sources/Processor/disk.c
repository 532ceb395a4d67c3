#if defined(__linux__)
#define _GNU_SOURCE
#include <fcntl.h>
#endif
#include "processor.h"

void disk_begin_sync(int descriptor, int64_t start, int64_t count) {
#if defined(__linux__) && defined(SYNC_FILE_RANGE_WRITE)
  (void)sync_file_range(descriptor, start, count, SYNC_FILE_RANGE_WRITE);
#else
  (void)descriptor, (void)start, (void)count;
#endif
}
