#include "CArchive.h"

#include "library_loader.h"

// Every function of libarchive that Swift calls, in the program or in its tests. The prototypes are held to the header's by the compiler.

static struct library libarchive = {"libarchive.so.13"};

const char *archive_problem(void) { return library_problem(&libarchive); }

struct archive_entry *archive_entry_clear(struct archive_entry *a) { FORWARD(libarchive, archive_entry_clear)(a); }
mode_t archive_entry_filetype(struct archive_entry *a) { FORWARD(libarchive, archive_entry_filetype)(a); }
void archive_entry_free(struct archive_entry *a) { FORWARD_VOID(libarchive, archive_entry_free)(a); }
const char *archive_entry_hardlink(struct archive_entry *a) { FORWARD(libarchive, archive_entry_hardlink)(a); }
struct archive_entry *archive_entry_new(void) { FORWARD(libarchive, archive_entry_new)(); }
const char *archive_entry_pathname(struct archive_entry *a) { FORWARD(libarchive, archive_entry_pathname)(a); }
const char *archive_entry_pathname_utf8(struct archive_entry *a) { FORWARD(libarchive, archive_entry_pathname_utf8)(a); }
void archive_entry_set_filetype(struct archive_entry *a, unsigned int b) { FORWARD_VOID(libarchive, archive_entry_set_filetype)(a, b); }
void archive_entry_set_mtime(struct archive_entry *a, time_t b, long c) { FORWARD_VOID(libarchive, archive_entry_set_mtime)(a, b, c); }
void archive_entry_set_pathname(struct archive_entry *a, const char *b) { FORWARD_VOID(libarchive, archive_entry_set_pathname)(a, b); }
void archive_entry_set_pathname_utf8(struct archive_entry *a, const char *b) { FORWARD_VOID(libarchive, archive_entry_set_pathname_utf8)(a, b); }
void archive_entry_set_perm(struct archive_entry *a, mode_t b) { FORWARD_VOID(libarchive, archive_entry_set_perm)(a, b); }
void archive_entry_set_size(struct archive_entry *a, la_int64_t b) { FORWARD_VOID(libarchive, archive_entry_set_size)(a, b); }
int archive_errno(struct archive *a) { FORWARD(libarchive, archive_errno)(a); }
const char *archive_error_string(struct archive *a) { FORWARD(libarchive, archive_error_string)(a); }
la_int64_t archive_filter_bytes(struct archive *a, int b) { FORWARD(libarchive, archive_filter_bytes)(a, b); }
int archive_filter_code(struct archive *a, int b) { FORWARD(libarchive, archive_filter_code)(a, b); }
int archive_filter_count(struct archive *a) { FORWARD(libarchive, archive_filter_count)(a); }
int archive_format(struct archive *a) { FORWARD(libarchive, archive_format)(a); }
la_ssize_t archive_read_data(struct archive *a, void *b, size_t c) { FORWARD(libarchive, archive_read_data)(a, b, c); }
int archive_read_free(struct archive *a) { FORWARD(libarchive, archive_read_free)(a); }
struct archive *archive_read_new(void) { FORWARD(libarchive, archive_read_new)(); }
int archive_read_next_header(struct archive *a, struct archive_entry **b) { FORWARD(libarchive, archive_read_next_header)(a, b); }
int archive_read_open_fd(struct archive *a, int b, size_t c) { FORWARD(libarchive, archive_read_open_fd)(a, b, c); }
int archive_read_open_filename(struct archive *a, const char *b, size_t c) { FORWARD(libarchive, archive_read_open_filename)(a, b, c); }
int archive_read_open_memory(struct archive *a, const void *b, size_t c) { FORWARD(libarchive, archive_read_open_memory)(a, b, c); }
int archive_read_support_filter_bzip2(struct archive *a) { FORWARD(libarchive, archive_read_support_filter_bzip2)(a); }
int archive_read_support_filter_gzip(struct archive *a) { FORWARD(libarchive, archive_read_support_filter_gzip)(a); }
int archive_read_support_filter_xz(struct archive *a) { FORWARD(libarchive, archive_read_support_filter_xz)(a); }
int archive_read_support_filter_zstd(struct archive *a) { FORWARD(libarchive, archive_read_support_filter_zstd)(a); }
int archive_read_support_format_raw(struct archive *a) { FORWARD(libarchive, archive_read_support_format_raw)(a); }
int archive_read_support_format_tar(struct archive *a) { FORWARD(libarchive, archive_read_support_format_tar)(a); }
int archive_read_support_format_zip(struct archive *a) { FORWARD(libarchive, archive_read_support_format_zip)(a); }
int archive_write_add_filter_gzip(struct archive *a) { FORWARD(libarchive, archive_write_add_filter_gzip)(a); }
int archive_write_add_filter_zstd(struct archive *a) { FORWARD(libarchive, archive_write_add_filter_zstd)(a); }
int archive_write_close(struct archive *a) { FORWARD(libarchive, archive_write_close)(a); }
la_ssize_t archive_write_data(struct archive *a, const void *b, size_t c) { FORWARD(libarchive, archive_write_data)(a, b, c); }
int archive_write_free(struct archive *a) { FORWARD(libarchive, archive_write_free)(a); }
int archive_write_header(struct archive *a, struct archive_entry *b) { FORWARD(libarchive, archive_write_header)(a, b); }
struct archive *archive_write_new(void) { FORWARD(libarchive, archive_write_new)(); }
int archive_write_open(struct archive *a, void *b, archive_open_callback *c, archive_write_callback *d, archive_close_callback *e) { FORWARD(libarchive, archive_write_open)(a, b, c, d, e); }
int archive_write_open_fd(struct archive *a, int b) { FORWARD(libarchive, archive_write_open_fd)(a, b); }
int archive_write_open_filename(struct archive *a, const char *b) { FORWARD(libarchive, archive_write_open_filename)(a, b); }
int archive_write_open_memory(struct archive *a, void *b, size_t c, size_t *d) { FORWARD(libarchive, archive_write_open_memory)(a, b, c, d); }
int archive_write_set_bytes_in_last_block(struct archive *a, int b) { FORWARD(libarchive, archive_write_set_bytes_in_last_block)(a, b); }
int archive_write_set_bytes_per_block(struct archive *a, int b) { FORWARD(libarchive, archive_write_set_bytes_per_block)(a, b); }
int archive_write_set_filter_option(struct archive *a, const char *b, const char *c, const char *d) { FORWARD(libarchive, archive_write_set_filter_option)(a, b, c, d); }
int archive_write_set_format_raw(struct archive *a) { FORWARD(libarchive, archive_write_set_format_raw)(a); }
int archive_write_set_format_zip(struct archive *a) { FORWARD(libarchive, archive_write_set_format_zip)(a); }
int archive_write_set_options(struct archive *a, const char *b) { FORWARD(libarchive, archive_write_set_options)(a, b); }
int archive_write_set_format_ustar(struct archive *a) { FORWARD(libarchive, archive_write_set_format_ustar)(a); }
int archive_write_set_format_pax(struct archive *a) { FORWARD(libarchive, archive_write_set_format_pax)(a); }
int archive_write_add_filter_xz(struct archive *a) { FORWARD(libarchive, archive_write_add_filter_xz)(a); }
int archive_write_add_filter_bzip2(struct archive *a) { FORWARD(libarchive, archive_write_add_filter_bzip2)(a); }
void archive_entry_set_symlink(struct archive_entry *a, const char *b) { FORWARD_VOID(libarchive, archive_entry_set_symlink)(a, b); }
void archive_entry_set_hardlink(struct archive_entry *a, const char *b) { FORWARD_VOID(libarchive, archive_entry_set_hardlink)(a, b); }
