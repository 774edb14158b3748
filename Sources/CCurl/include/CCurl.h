#pragma once
#include <stddef.h>

// What of libcurl is called, declared here so that building needs no header of it, and the linker does not tie the program to the library
// (docs/decisions/0017-libraries-on-demand.md). `scripts/lint-declarations` compiles this module against the real headers.

#ifdef MIMAMORI_REAL_HEADERS
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#else

typedef void CURL;
typedef enum { CURLE_OK = 0, CURLE_ABORTED_BY_CALLBACK = 42 } CURLcode;
typedef enum {
    CURLOPT_TIMEOUT = 13,
    CURLOPT_LOW_SPEED_LIMIT = 19,
    CURLOPT_LOW_SPEED_TIME = 20,
    CURLOPT_UPLOAD = 46,
    CURLOPT_FOLLOWLOCATION = 52,
    CURLOPT_POSTFIELDSIZE = 60,
    CURLOPT_CONNECTTIMEOUT = 78,
    CURLOPT_NOSIGNAL = 99,
    CURLOPT_USE_SSL = 119,
    CURLOPT_WRITEDATA = 10001,
    CURLOPT_URL = 10002,
    CURLOPT_PROXY = 10004,
    CURLOPT_READDATA = 10009,
    CURLOPT_ERRORBUFFER = 10010,
    CURLOPT_USERAGENT = 10018,
    CURLOPT_HTTPHEADER = 10023,
    CURLOPT_HEADERDATA = 10029,
    CURLOPT_CAINFO = 10065,
    CURLOPT_COPYPOSTFIELDS = 10165,
    CURLOPT_USERNAME = 10173,
    CURLOPT_PASSWORD = 10174,
    CURLOPT_MAIL_FROM = 10186,
    CURLOPT_MAIL_RCPT = 10187,
    CURLOPT_PREREQDATA = 10313,
    CURLOPT_PROTOCOLS_STR = 10318,
    CURLOPT_WRITEFUNCTION = 20011,
    CURLOPT_READFUNCTION = 20012,
    CURLOPT_HEADERFUNCTION = 20079,
    CURLOPT_PREREQFUNCTION = 20312
} CURLoption;
typedef enum { CURLUSESSL_NONE = 0, CURLUSESSL_ALL = 3 } curl_usessl;
typedef enum { CURLINFO_RESPONSE_CODE = 0x200002 } CURLINFO;
struct curl_slist {
    char *data;
    struct curl_slist *next;
};
#define CURL_ERROR_SIZE 256
#define CURL_GLOBAL_DEFAULT 3
#define CURL_PREREQFUNC_OK 0
#define CURL_PREREQFUNC_ABORT 1

void curl_easy_cleanup(CURL *curl);
CURL *curl_easy_init(void);
CURLcode curl_easy_getinfo(CURL *curl, CURLINFO info, ...);
CURLcode curl_easy_setopt(CURL *handle, CURLoption option, ...);
CURLcode curl_easy_perform(CURL *curl);
const char *curl_easy_strerror(CURLcode code);
CURLcode curl_global_init(long flags);
struct curl_slist *curl_slist_append(struct curl_slist *list, const char *data);
void curl_slist_free_all(struct curl_slist *list);

#endif

typedef size_t (*curl_data_function)(char *, size_t, size_t, void *);
typedef int (*curl_connected_function)(void *, char *, char *, int, int);

/// Loads libcurl. NULL when it is there; otherwise the dynamic linker's words. To be asked before any other function.
const char *curl_problem(void);

/// curl_easy_setopt for a number.
CURLcode curl_set_long(CURL *handle, CURLoption option, long value);
/// The same for a text, which libcurl copies.
CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value);
/// The same for a pointer, which must stay valid while the handle is used.
CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *value);
/// The same for a function that takes header lines or body bytes, or gives body bytes.
CURLcode curl_set_data(CURL *handle, CURLoption option, curl_data_function function);
/// Sets the function that sees the address before a request is sent (CURLOPT_PREREQFUNCTION).
CURLcode curl_set_connected(CURL *handle, curl_connected_function function);
/// The last reply code of the server; 0 for none.
long curl_reply(CURL *handle);
