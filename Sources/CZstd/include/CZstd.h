#pragma once
#include <stddef.h>

// What of libzstd is called, declared here so that building needs no header of it, and the linker does not tie the program to the library
// (docs/decisions/0017-libraries-on-demand.md). `scripts/lint-declarations` compiles this module against the real headers.

#ifdef MIMAMORI_REAL_HEADERS
#include <zdict.h>
#include <zstd.h>

// A number that differs from the header's is an error here.
#define SAME(name, number) _Static_assert(name == number, #name);
SAME(ZSTD_c_compressionLevel, 100)
SAME(ZSTD_c_enableLongDistanceMatching, 160)
SAME(ZSTD_e_continue, 0)
SAME(ZSTD_e_end, 2)
_Static_assert(offsetof(ZSTD_inBuffer, pos) == 16 && offsetof(ZSTD_outBuffer, pos) == 16, "buffers");
#undef SAME
#else

typedef struct ZSTD_CCtx_s ZSTD_CCtx;
typedef struct ZSTD_DCtx_s ZSTD_DCtx;
typedef struct ZSTD_CDict_s ZSTD_CDict;
typedef struct ZSTD_DDict_s ZSTD_DDict;
typedef struct {
    int compressionLevel;
    unsigned notificationLevel;
    unsigned dictID;
} ZDICT_params_t;
typedef enum { ZSTD_c_compressionLevel = 100, ZSTD_c_enableLongDistanceMatching = 160 } ZSTD_cParameter;
typedef enum { ZSTD_e_continue = 0, ZSTD_e_end = 2 } ZSTD_EndDirective;
typedef struct ZSTD_inBuffer_s {
    const void *src;
    size_t size, pos;
} ZSTD_inBuffer;
typedef struct ZSTD_outBuffer_s {
    void *dst;
    size_t size, pos;
} ZSTD_outBuffer;

ZSTD_CCtx *ZSTD_createCCtx(void);
size_t ZSTD_freeCCtx(ZSTD_CCtx *context);
size_t ZSTD_compressBound(size_t size);
size_t ZSTD_compressCCtx(ZSTD_CCtx *context, void *to, size_t capacity, const void *from, size_t size, int level);
ZSTD_CDict *ZSTD_createCDict(const void *dictionary, size_t size, int level);
size_t ZSTD_freeCDict(ZSTD_CDict *dictionary);
size_t ZSTD_compress_usingCDict(ZSTD_CCtx *context, void *to, size_t capacity, const void *from, size_t size, const ZSTD_CDict *dictionary);
size_t ZSTD_CCtx_setParameter(ZSTD_CCtx *context, ZSTD_cParameter parameter, int value);
size_t ZSTD_compressStream2(ZSTD_CCtx *context, ZSTD_outBuffer *to, ZSTD_inBuffer *from, ZSTD_EndDirective end);
ZSTD_DCtx *ZSTD_createDCtx(void);
size_t ZSTD_freeDCtx(ZSTD_DCtx *context);
size_t ZSTD_decompressDCtx(ZSTD_DCtx *context, void *to, size_t capacity, const void *from, size_t size);
ZSTD_DDict *ZSTD_createDDict(const void *dictionary, size_t size);
size_t ZSTD_freeDDict(ZSTD_DDict *dictionary);
size_t ZSTD_decompress_usingDDict(ZSTD_DCtx *context, void *to, size_t capacity, const void *from, size_t size, const ZSTD_DDict *dictionary);
unsigned ZSTD_isError(size_t code);
size_t ZDICT_finalizeDictionary(
    void *to, size_t capacity, const void *content, size_t size, const void *samples, const size_t *sizes, unsigned count, ZDICT_params_t parameters);
unsigned ZDICT_isError(size_t code);

#endif

/// Loads libzstd. NULL when it is there; otherwise the dynamic linker's words. To be asked before any other function.
const char *zstd_problem(void);
