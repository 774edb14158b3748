#pragma once
// libarchive, loaded when the first of its functions is called (docs/decisions/0017-libraries-on-demand.md): with it come compression libraries, libxml2 and
// ICU, ten in all, which reading a plain file needs none of.
#include <archive.h>
#include <archive_entry.h>

/// NULL when the library is there; otherwise the dynamic linker's words.
const char *archive_problem(void);
