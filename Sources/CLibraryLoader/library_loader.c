#include "library_loader.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

const char *library_problem(struct library *library) {
    if (atomic_load_explicit(&library->handle, memory_order_acquire)) return NULL;
    // Two threads may both come here: dlopen counts, and gives both the same handle.
    void *handle = dlopen(library->name, RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        const char *words = dlerror();
        return words ? words : library->name;
    }
    atomic_store_explicit(&library->handle, handle, memory_order_release);
    return NULL;
}

void *library_function(struct library *library, _Atomic(void *) *kept, const char *name) {
    void *address = atomic_load_explicit(kept, memory_order_acquire);
    if (address) return address;
    const char *problem = library_problem(library);
    if (!problem) {
        // A library's handle also finds the functions of the libraries it depends on (pangocairo: pango, cairo, gobject).
        address = dlsym(atomic_load_explicit(&library->handle, memory_order_acquire), name);
        problem = address ? NULL : dlerror();
    }
    if (!address) {
        fprintf(stderr, "mimamori: %s: %s: %s\n", library->name, name, problem ? problem : "not found");
        abort();
    }
    atomic_store_explicit(kept, address, memory_order_release);
    return address;
}
