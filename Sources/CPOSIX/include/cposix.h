#pragma once

// What Swift's Glibc does not show of Linux: functions that the headers give only under _GNU_SOURCE.

/// Swaps two files or folders in one step (renameat2 with RENAME_EXCHANGE). 0 if it was done; -1 with errno if not.
int mimamori_exchange(const char *left, const char *right);

/// Lets the program's heap grow in few large steps, and keeps in it what is let go, for a program that runs once and ends: asking the system for each piece takes
/// longer than using it (mallopt).
void mimamori_grow_in_large_steps(void);

/// A pipe that no other program inherits (pipe2 with O_CLOEXEC). 0 if it was made; -1 with errno if not.
int mimamori_pipe(int ends[2]);
