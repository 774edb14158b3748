#include "CCurl.h"

#include "library_loader.h"

static struct library libcurl = {"libcurl.so.4"};

const char *curl_problem(void) { return library_problem(&libcurl); }

void curl_easy_cleanup(CURL *curl) { FORWARD_VOID(libcurl, curl_easy_cleanup)(curl); }
CURL *curl_easy_init(void) { FORWARD(libcurl, curl_easy_init)(); }
CURLcode curl_easy_perform(CURL *curl) { FORWARD(libcurl, curl_easy_perform)(curl); }
const char *curl_easy_strerror(CURLcode code) { FORWARD(libcurl, curl_easy_strerror)(code); }
CURLcode curl_global_init(long flags) { FORWARD(libcurl, curl_global_init)(flags); }
struct curl_slist *curl_slist_append(struct curl_slist *list, const char *data) { FORWARD(libcurl, curl_slist_append)(list, data); }
void curl_slist_free_all(struct curl_slist *list) { FORWARD_VOID(libcurl, curl_slist_free_all)(list); }

// One setter for each type of argument, since Swift cannot call a function with variable arguments, nor C forward them.
#define SET(option, value)       \
    static _Atomic(void *) kept; \
    return FORWARD_ADDRESS(libcurl, curl_easy_setopt)(handle, option, value)

CURLcode curl_set_long(CURL *handle, CURLoption option, long value) { SET(option, value); }
CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value) { SET(option, value); }
CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *value) { SET(option, value); }
CURLcode curl_set_data(CURL *handle, CURLoption option, curl_data_function function) { SET(option, function); }
CURLcode curl_set_connected(CURL *handle, curl_connected_function function) { SET(CURLOPT_PREREQFUNCTION, function); }

long curl_reply(CURL *handle) {
    static _Atomic(void *) kept;
    long reply = 0;
    CURLcode code = FORWARD_ADDRESS(libcurl, curl_easy_getinfo)(handle, CURLINFO_RESPONSE_CODE, &reply);
    return code == CURLE_OK ? reply : 0;
}

// The declarations give numbers by hand: this compares them when the real headers are read.
#define SAME(ours, real) _Static_assert((ours) == (real), #ours)
SAME(CURLE_OK, 0);
SAME(CURLE_ABORTED_BY_CALLBACK, 42);
SAME(CURLOPT_TIMEOUT, 13);
SAME(CURLOPT_LOW_SPEED_LIMIT, 19);
SAME(CURLOPT_LOW_SPEED_TIME, 20);
SAME(CURLOPT_UPLOAD, 46);
SAME(CURLOPT_FOLLOWLOCATION, 52);
SAME(CURLOPT_POSTFIELDSIZE, 60);
SAME(CURLOPT_CONNECTTIMEOUT, 78);
SAME(CURLOPT_NOSIGNAL, 99);
SAME(CURLOPT_USE_SSL, 119);
SAME(CURLOPT_WRITEDATA, 10001);
SAME(CURLOPT_URL, 10002);
SAME(CURLOPT_PROXY, 10004);
SAME(CURLOPT_READDATA, 10009);
SAME(CURLOPT_ERRORBUFFER, 10010);
SAME(CURLOPT_USERAGENT, 10018);
SAME(CURLOPT_HTTPHEADER, 10023);
SAME(CURLOPT_HEADERDATA, 10029);
SAME(CURLOPT_CAINFO, 10065);
SAME(CURLOPT_COPYPOSTFIELDS, 10165);
SAME(CURLOPT_USERNAME, 10173);
SAME(CURLOPT_PASSWORD, 10174);
SAME(CURLOPT_MAIL_FROM, 10186);
SAME(CURLOPT_MAIL_RCPT, 10187);
SAME(CURLOPT_PREREQDATA, 10313);
SAME(CURLOPT_PROTOCOLS_STR, 10318);
SAME(CURLOPT_WRITEFUNCTION, 20011);
SAME(CURLOPT_READFUNCTION, 20012);
SAME(CURLOPT_HEADERFUNCTION, 20079);
SAME(CURLOPT_PREREQFUNCTION, 20312);
SAME(CURLUSESSL_NONE, 0);
SAME(CURLUSESSL_ALL, 3);
SAME(CURLINFO_RESPONSE_CODE, 0x200002);
SAME(CURL_ERROR_SIZE, 256);
SAME(CURL_GLOBAL_DEFAULT, 3);
SAME(CURL_PREREQFUNC_OK, 0);
SAME(CURL_PREREQFUNC_ABORT, 1);
SAME(offsetof(struct curl_slist, next), sizeof(char *));
#undef SAME
