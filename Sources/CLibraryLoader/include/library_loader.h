#pragma once
#include <stdatomic.h>

// Loads a shared library when its first function is called, not when the program starts: PDF, PostgreSQL and the network bring some sixty
// libraries, and a scan that needs none of them should not wait for the dynamic linker (docs/decisions/0017-libraries-on-demand.md).
//
// A loader target defines each function that Swift calls under its own name, with the prototype of the library's header, and forwards the call.
// The program then has no undefined symbol of the library, and the linker (--as-needed) leaves the library out.

struct library {
    const char *name;
    _Atomic(void *) handle;
};

/// Loads the library. NULL when it is there; otherwise the dynamic linker's words, valid until the next call on this thread.
const char *library_problem(struct library *library);

/// The address of a function, looked up once. Ends the program when the library or the function is missing: callers ask library_problem first.
void *library_function(struct library *library, _Atomic(void *) *kept, const char *name);

#define FORWARD_ADDRESS(library, function) ((__typeof__(&function))library_function(&library, &kept, #function))

/// The body of a function that gives a value: `FORWARD(pq, PQexec)(connection, query);`
#define FORWARD(library, function)  \
    static _Atomic(void *) kept;    \
    return FORWARD_ADDRESS(library, function)

/// The same for a function that gives none.
#define FORWARD_VOID(library, function) \
    static _Atomic(void *) kept;        \
    FORWARD_ADDRESS(library, function)
