#define _GNU_SOURCE
#include "cposix.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int mimamori_exchange(const char *left, const char *right) { return renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE); }

int mimamori_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
