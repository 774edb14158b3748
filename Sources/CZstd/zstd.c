#include "CZstd.h"

#include "library_loader.h"

static struct library libzstd = {"libzstd.so.1"};

const char *zstd_problem(void) { return library_problem(&libzstd); }

ZSTD_CCtx *ZSTD_createCCtx(void) { FORWARD(libzstd, ZSTD_createCCtx)(); }
size_t ZSTD_freeCCtx(ZSTD_CCtx *context) { FORWARD(libzstd, ZSTD_freeCCtx)(context); }
size_t ZSTD_compressBound(size_t size) { FORWARD(libzstd, ZSTD_compressBound)(size); }

size_t ZSTD_compressCCtx(ZSTD_CCtx *context, void *to, size_t capacity, const void *from, size_t size, int level) {
    FORWARD(libzstd, ZSTD_compressCCtx)(context, to, capacity, from, size, level);
}

ZSTD_CDict *ZSTD_createCDict(const void *dictionary, size_t size, int level) { FORWARD(libzstd, ZSTD_createCDict)(dictionary, size, level); }
size_t ZSTD_freeCDict(ZSTD_CDict *dictionary) { FORWARD(libzstd, ZSTD_freeCDict)(dictionary); }

size_t ZSTD_compress_usingCDict(ZSTD_CCtx *context, void *to, size_t capacity, const void *from, size_t size, const ZSTD_CDict *dictionary) {
    FORWARD(libzstd, ZSTD_compress_usingCDict)(context, to, capacity, from, size, dictionary);
}

size_t ZSTD_CCtx_setParameter(ZSTD_CCtx *context, ZSTD_cParameter parameter, int value) {
    FORWARD(libzstd, ZSTD_CCtx_setParameter)(context, parameter, value);
}

size_t ZSTD_compressStream2(ZSTD_CCtx *context, ZSTD_outBuffer *to, ZSTD_inBuffer *from, ZSTD_EndDirective end) {
    FORWARD(libzstd, ZSTD_compressStream2)(context, to, from, end);
}

ZSTD_DCtx *ZSTD_createDCtx(void) { FORWARD(libzstd, ZSTD_createDCtx)(); }
size_t ZSTD_freeDCtx(ZSTD_DCtx *context) { FORWARD(libzstd, ZSTD_freeDCtx)(context); }

size_t ZSTD_decompressDCtx(ZSTD_DCtx *context, void *to, size_t capacity, const void *from, size_t size) {
    FORWARD(libzstd, ZSTD_decompressDCtx)(context, to, capacity, from, size);
}

ZSTD_DDict *ZSTD_createDDict(const void *dictionary, size_t size) { FORWARD(libzstd, ZSTD_createDDict)(dictionary, size); }
size_t ZSTD_freeDDict(ZSTD_DDict *dictionary) { FORWARD(libzstd, ZSTD_freeDDict)(dictionary); }

size_t ZSTD_decompress_usingDDict(ZSTD_DCtx *context, void *to, size_t capacity, const void *from, size_t size, const ZSTD_DDict *dictionary) {
    FORWARD(libzstd, ZSTD_decompress_usingDDict)(context, to, capacity, from, size, dictionary);
}

unsigned ZSTD_isError(size_t code) { FORWARD(libzstd, ZSTD_isError)(code); }

size_t ZDICT_finalizeDictionary(
    void *to, size_t capacity, const void *content, size_t size, const void *samples, const size_t *sizes, unsigned count, ZDICT_params_t parameters) {
    FORWARD(libzstd, ZDICT_finalizeDictionary)(to, capacity, content, size, samples, sizes, count, parameters);
}

unsigned ZDICT_isError(size_t code) { FORWARD(libzstd, ZDICT_isError)(code); }
