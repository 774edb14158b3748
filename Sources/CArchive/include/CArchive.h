#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <time.h>

// What of libarchive is called, declared here so that building needs no header of it, and the linker does not tie the program to the library
// (docs/decisions/0017-libraries-on-demand.md). `scripts/lint-declarations` compiles this module against the real headers.

#ifdef MIMAMORI_REAL_HEADERS
#include <archive.h>
#include <archive_entry.h>

// A number that differs from the header's is an error here.
#define SAME(name, number) _Static_assert(name == number, #name)
SAME(ARCHIVE_EOF, 1);
SAME(ARCHIVE_OK, 0);
SAME(ARCHIVE_WARN, -20);
SAME(ARCHIVE_FATAL, -30);
SAME(ARCHIVE_FILTER_GZIP, 1);
SAME(ARCHIVE_FORMAT_BASE_MASK, 0xff0000);
SAME(ARCHIVE_FORMAT_TAR, 0x30000);
SAME(ARCHIVE_FORMAT_ZIP, 0x50000);
SAME(ARCHIVE_FORMAT_RAW, 0x90000);
#undef SAME
#else

struct archive;
struct archive_entry;
typedef ssize_t archive_write_callback(struct archive *, void *owner, const void *bytes, size_t size);
typedef int archive_open_callback(struct archive *, void *owner);
typedef int archive_close_callback(struct archive *, void *owner);

#define ARCHIVE_EOF 1
#define ARCHIVE_OK 0
#define ARCHIVE_WARN (-20)
#define ARCHIVE_FATAL (-30)
#define ARCHIVE_FILTER_GZIP 1
#define ARCHIVE_FORMAT_BASE_MASK 0xff0000
#define ARCHIVE_FORMAT_TAR 0x30000
#define ARCHIVE_FORMAT_ZIP 0x50000
#define ARCHIVE_FORMAT_RAW 0x90000

struct archive *archive_read_new(void);
int archive_read_support_filter_bzip2(struct archive *archive);
int archive_read_support_filter_gzip(struct archive *archive);
int archive_read_support_filter_xz(struct archive *archive);
int archive_read_support_filter_zstd(struct archive *archive);
int archive_read_support_format_raw(struct archive *archive);
int archive_read_support_format_tar(struct archive *archive);
int archive_read_support_format_zip(struct archive *archive);
int archive_read_open_filename(struct archive *archive, const char *path, size_t block);
int archive_read_open_memory(struct archive *archive, const void *bytes, size_t size);
int archive_read_open_fd(struct archive *archive, int descriptor, size_t block);
int archive_read_next_header(struct archive *archive, struct archive_entry **entry);
ssize_t archive_read_data(struct archive *archive, void *buffer, size_t size);
int archive_read_data_block(struct archive *archive, const void **bytes, size_t *size, int64_t *offset);
int archive_read_free(struct archive *archive);
struct archive *archive_write_new(void);
int archive_write_set_bytes_per_block(struct archive *archive, int bytes);
int archive_write_set_bytes_in_last_block(struct archive *archive, int bytes);
int archive_write_add_filter_bzip2(struct archive *archive);
int archive_write_add_filter_gzip(struct archive *archive);
int archive_write_add_filter_xz(struct archive *archive);
int archive_write_add_filter_zstd(struct archive *archive);
int archive_write_set_format_pax(struct archive *archive);
int archive_write_set_format_raw(struct archive *archive);
int archive_write_set_format_ustar(struct archive *archive);
int archive_write_set_format_zip(struct archive *archive);
int archive_write_open(
    struct archive *archive, void *owner, archive_open_callback *open, archive_write_callback *write, archive_close_callback *close);
int archive_write_open_fd(struct archive *archive, int descriptor);
int archive_write_open_filename(struct archive *archive, const char *path);
int archive_write_open_memory(struct archive *archive, void *buffer, size_t capacity, size_t *used);
int archive_write_header(struct archive *archive, struct archive_entry *entry);
ssize_t archive_write_data(struct archive *archive, const void *bytes, size_t size);
int archive_write_close(struct archive *archive);
int archive_write_free(struct archive *archive);
int archive_write_set_filter_option(struct archive *archive, const char *module, const char *option, const char *value);
int archive_write_set_options(struct archive *archive, const char *options);
int archive_filter_count(struct archive *archive);
int64_t archive_filter_bytes(struct archive *archive, int number);
int archive_filter_code(struct archive *archive, int number);
int archive_errno(struct archive *archive);
const char *archive_error_string(struct archive *archive);
int archive_format(struct archive *archive);
struct archive_entry *archive_entry_clear(struct archive_entry *entry);
void archive_entry_free(struct archive_entry *entry);
struct archive_entry *archive_entry_new(void);
mode_t archive_entry_filetype(struct archive_entry *entry);
const char *archive_entry_hardlink(struct archive_entry *entry);
const char *archive_entry_pathname(struct archive_entry *entry);
const char *archive_entry_pathname_utf8(struct archive_entry *entry);
void archive_entry_set_filetype(struct archive_entry *entry, unsigned int type);
void archive_entry_set_hardlink(struct archive_entry *entry, const char *text);
void archive_entry_set_mtime(struct archive_entry *entry, time_t seconds, long nanoseconds);
void archive_entry_set_pathname(struct archive_entry *entry, const char *text);
void archive_entry_set_pathname_utf8(struct archive_entry *entry, const char *text);
void archive_entry_set_perm(struct archive_entry *entry, mode_t mode);
void archive_entry_set_size(struct archive_entry *entry, int64_t size);
void archive_entry_set_symlink(struct archive_entry *entry, const char *text);

#endif
