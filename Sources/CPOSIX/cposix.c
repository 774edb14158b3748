#define _GNU_SOURCE
#include "cposix.h"

#include <fcntl.h>
#include <malloc.h>
#include <stdio.h>
#include <unistd.h>

int mimamori_exchange(const char *left, const char *right) { return renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE); }

int mimamori_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

void mimamori_grow_in_large_steps(void) {
    mallopt(M_TOP_PAD, 16 << 20);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    // Otherwise each list that grows past 128 KiB gets pages of its own, which are cleared when they are first touched.
    mallopt(M_MMAP_THRESHOLD, 1 << 28);
}
