#include "CArchive.h"

#include "library_loader.h"

static struct library libarchive = {"libarchive.so.13"};

// The two that everything else begins with give nothing where the library is not there, as they do where there is no memory.
struct archive *archive_read_new(void) {
    if (library_problem(&libarchive)) return NULL;
    FORWARD(libarchive, archive_read_new)();
}

struct archive *archive_write_new(void) {
    if (library_problem(&libarchive)) return NULL;
    FORWARD(libarchive, archive_write_new)();
}

int archive_read_support_filter_bzip2(struct archive *archive) { FORWARD(libarchive, archive_read_support_filter_bzip2)(archive); }
int archive_read_support_filter_gzip(struct archive *archive) { FORWARD(libarchive, archive_read_support_filter_gzip)(archive); }
int archive_read_support_filter_xz(struct archive *archive) { FORWARD(libarchive, archive_read_support_filter_xz)(archive); }
int archive_read_support_filter_zstd(struct archive *archive) { FORWARD(libarchive, archive_read_support_filter_zstd)(archive); }
int archive_read_support_format_raw(struct archive *archive) { FORWARD(libarchive, archive_read_support_format_raw)(archive); }
int archive_read_support_format_tar(struct archive *archive) { FORWARD(libarchive, archive_read_support_format_tar)(archive); }
int archive_read_support_format_zip(struct archive *archive) { FORWARD(libarchive, archive_read_support_format_zip)(archive); }
int archive_read_open_filename(struct archive *archive, const char *path, size_t block) {
    FORWARD(libarchive, archive_read_open_filename)(archive, path, block);
}
int archive_read_open_memory(struct archive *archive, const void *bytes, size_t size) {
    FORWARD(libarchive, archive_read_open_memory)(archive, bytes, size);
}
int archive_read_open_fd(struct archive *archive, int descriptor, size_t block) {
    FORWARD(libarchive, archive_read_open_fd)(archive, descriptor, block);
}
int archive_read_next_header(struct archive *archive, struct archive_entry **entry) { FORWARD(libarchive, archive_read_next_header)(archive, entry); }
ssize_t archive_read_data(struct archive *archive, void *buffer, size_t size) { FORWARD(libarchive, archive_read_data)(archive, buffer, size); }
int archive_read_data_block(struct archive *archive, const void **bytes, size_t *size, int64_t *offset) {
    FORWARD(libarchive, archive_read_data_block)(archive, bytes, size, offset);
}
int archive_read_free(struct archive *archive) { FORWARD(libarchive, archive_read_free)(archive); }
int archive_write_set_bytes_per_block(struct archive *archive, int bytes) { FORWARD(libarchive, archive_write_set_bytes_per_block)(archive, bytes); }
int archive_write_set_bytes_in_last_block(struct archive *archive, int bytes) {
    FORWARD(libarchive, archive_write_set_bytes_in_last_block)(archive, bytes);
}
int archive_write_add_filter_bzip2(struct archive *archive) { FORWARD(libarchive, archive_write_add_filter_bzip2)(archive); }
int archive_write_add_filter_gzip(struct archive *archive) { FORWARD(libarchive, archive_write_add_filter_gzip)(archive); }
int archive_write_add_filter_xz(struct archive *archive) { FORWARD(libarchive, archive_write_add_filter_xz)(archive); }
int archive_write_add_filter_zstd(struct archive *archive) { FORWARD(libarchive, archive_write_add_filter_zstd)(archive); }
int archive_write_set_format_pax(struct archive *archive) { FORWARD(libarchive, archive_write_set_format_pax)(archive); }
int archive_write_set_format_raw(struct archive *archive) { FORWARD(libarchive, archive_write_set_format_raw)(archive); }
int archive_write_set_format_ustar(struct archive *archive) { FORWARD(libarchive, archive_write_set_format_ustar)(archive); }
int archive_write_set_format_zip(struct archive *archive) { FORWARD(libarchive, archive_write_set_format_zip)(archive); }
int archive_write_open(
    struct archive *archive, void *owner, archive_open_callback *open, archive_write_callback *write, archive_close_callback *close) {
    FORWARD(libarchive, archive_write_open)(archive, owner, open, write, close);
}
int archive_write_open_fd(struct archive *archive, int descriptor) { FORWARD(libarchive, archive_write_open_fd)(archive, descriptor); }
int archive_write_open_filename(struct archive *archive, const char *path) { FORWARD(libarchive, archive_write_open_filename)(archive, path); }
int archive_write_open_memory(struct archive *archive, void *buffer, size_t capacity, size_t *used) {
    FORWARD(libarchive, archive_write_open_memory)(archive, buffer, capacity, used);
}
int archive_write_header(struct archive *archive, struct archive_entry *entry) { FORWARD(libarchive, archive_write_header)(archive, entry); }
ssize_t archive_write_data(struct archive *archive, const void *bytes, size_t size) { FORWARD(libarchive, archive_write_data)(archive, bytes, size); }
int archive_write_close(struct archive *archive) { FORWARD(libarchive, archive_write_close)(archive); }
int archive_write_free(struct archive *archive) { FORWARD(libarchive, archive_write_free)(archive); }
int archive_write_set_filter_option(struct archive *archive, const char *module, const char *option, const char *value) {
    FORWARD(libarchive, archive_write_set_filter_option)(archive, module, option, value);
}
int archive_write_set_options(struct archive *archive, const char *options) { FORWARD(libarchive, archive_write_set_options)(archive, options); }
int archive_filter_count(struct archive *archive) { FORWARD(libarchive, archive_filter_count)(archive); }
int64_t archive_filter_bytes(struct archive *archive, int number) { FORWARD(libarchive, archive_filter_bytes)(archive, number); }
int archive_filter_code(struct archive *archive, int number) { FORWARD(libarchive, archive_filter_code)(archive, number); }
int archive_errno(struct archive *archive) { FORWARD(libarchive, archive_errno)(archive); }
const char *archive_error_string(struct archive *archive) { FORWARD(libarchive, archive_error_string)(archive); }
int archive_format(struct archive *archive) { FORWARD(libarchive, archive_format)(archive); }
struct archive_entry *archive_entry_clear(struct archive_entry *entry) { FORWARD(libarchive, archive_entry_clear)(entry); }
void archive_entry_free(struct archive_entry *entry) { FORWARD_VOID(libarchive, archive_entry_free)(entry); }
struct archive_entry *archive_entry_new(void) { FORWARD(libarchive, archive_entry_new)(); }
mode_t archive_entry_filetype(struct archive_entry *entry) { FORWARD(libarchive, archive_entry_filetype)(entry); }
const char *archive_entry_hardlink(struct archive_entry *entry) { FORWARD(libarchive, archive_entry_hardlink)(entry); }
const char *archive_entry_pathname(struct archive_entry *entry) { FORWARD(libarchive, archive_entry_pathname)(entry); }
const char *archive_entry_pathname_utf8(struct archive_entry *entry) { FORWARD(libarchive, archive_entry_pathname_utf8)(entry); }
void archive_entry_set_filetype(struct archive_entry *entry, unsigned int type) { FORWARD_VOID(libarchive, archive_entry_set_filetype)(entry, type); }
void archive_entry_set_hardlink(struct archive_entry *entry, const char *text) { FORWARD_VOID(libarchive, archive_entry_set_hardlink)(entry, text); }
void archive_entry_set_mtime(struct archive_entry *entry, time_t seconds, long nanoseconds) {
    FORWARD_VOID(libarchive, archive_entry_set_mtime)(entry, seconds, nanoseconds);
}
void archive_entry_set_pathname(struct archive_entry *entry, const char *text) { FORWARD_VOID(libarchive, archive_entry_set_pathname)(entry, text); }
void archive_entry_set_pathname_utf8(struct archive_entry *entry, const char *text) {
    FORWARD_VOID(libarchive, archive_entry_set_pathname_utf8)(entry, text);
}
void archive_entry_set_perm(struct archive_entry *entry, mode_t mode) { FORWARD_VOID(libarchive, archive_entry_set_perm)(entry, mode); }
void archive_entry_set_size(struct archive_entry *entry, int64_t size) { FORWARD_VOID(libarchive, archive_entry_set_size)(entry, size); }
void archive_entry_set_symlink(struct archive_entry *entry, const char *text) { FORWARD_VOID(libarchive, archive_entry_set_symlink)(entry, text); }
