#pragma once
// The type checks are macros for C callers; ours go through the functions below, since Swift cannot call a function with variable arguments.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

typedef size_t (*mimamori_curl_data)(char *, size_t, size_t, void *);
typedef int (*mimamori_curl_connected)(void *, char *, char *, int, int);

static inline CURLcode mimamori_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode mimamori_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode mimamori_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode mimamori_curl_set_data(CURL *handle, CURLoption option, mimamori_curl_data function) {
    return curl_easy_setopt(handle, option, function);
}

static inline CURLcode mimamori_curl_set_connected(CURL *handle, mimamori_curl_connected function) {
    return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, function);
}

static inline CURLcode mimamori_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}
