#include "CPQ.h"

#include "library_loader.h"

static struct library pq = {"libpq.so.5"};

const char *pq_problem(void) { return library_problem(&pq); }

int PQcancel(PGcancel *cancel, char *errbuf, int errbufsize) { FORWARD(pq, PQcancel)(cancel, errbuf, errbufsize); }
void PQclear(PGresult *res) { FORWARD_VOID(pq, PQclear)(res); }
char *PQcmdTuples(PGresult *res) { FORWARD(pq, PQcmdTuples)(res); }
PGconn *PQconnectdbParams(const char *const *keywords, const char *const *values, int expand_dbname) {
    FORWARD(pq, PQconnectdbParams)
    (keywords, values, expand_dbname);
}
char *PQerrorMessage(const PGconn *conn) { FORWARD(pq, PQerrorMessage)(conn); }
PGresult *PQexec(PGconn *conn, const char *query) { FORWARD(pq, PQexec)(conn, query); }
PGresult *PQexecPrepared(PGconn *conn, const char *stmtName, int nParams, const char *const *paramValues, const int *paramLengths, const int *paramFormats, int resultFormat) {
    FORWARD(pq, PQexecPrepared)
    (conn, stmtName, nParams, paramValues, paramLengths, paramFormats, resultFormat);
}
void PQfinish(PGconn *conn) { FORWARD_VOID(pq, PQfinish)(conn); }
char *PQfname(const PGresult *res, int field_num) { FORWARD(pq, PQfname)(res, field_num); }
void PQfreeCancel(PGcancel *cancel) { FORWARD_VOID(pq, PQfreeCancel)(cancel); }
Oid PQftype(const PGresult *res, int field_num) { FORWARD(pq, PQftype)(res, field_num); }
PGcancel *PQgetCancel(PGconn *conn) { FORWARD(pq, PQgetCancel)(conn); }
PGresult *PQgetResult(PGconn *conn) { FORWARD(pq, PQgetResult)(conn); }
int PQgetisnull(const PGresult *res, int tup_num, int field_num) { FORWARD(pq, PQgetisnull)(res, tup_num, field_num); }
int PQgetlength(const PGresult *res, int tup_num, int field_num) { FORWARD(pq, PQgetlength)(res, tup_num, field_num); }
char *PQgetvalue(const PGresult *res, int tup_num, int field_num) { FORWARD(pq, PQgetvalue)(res, tup_num, field_num); }
int PQnfields(const PGresult *res) { FORWARD(pq, PQnfields)(res); }
int PQntuples(const PGresult *res) { FORWARD(pq, PQntuples)(res); }
PGresult *PQprepare(PGconn *conn, const char *stmtName, const char *query, int nParams, const Oid *paramTypes) {
    FORWARD(pq, PQprepare)
    (conn, stmtName, query, nParams, paramTypes);
}
int PQputCopyData(PGconn *conn, const char *buffer, int nbytes) { FORWARD(pq, PQputCopyData)(conn, buffer, nbytes); }
int PQputCopyEnd(PGconn *conn, const char *errormsg) { FORWARD(pq, PQputCopyEnd)(conn, errormsg); }
char *PQresultErrorField(const PGresult *res, int fieldcode) { FORWARD(pq, PQresultErrorField)(res, fieldcode); }
ExecStatusType PQresultStatus(const PGresult *res) { FORWARD(pq, PQresultStatus)(res); }
int PQsendQueryPrepared(PGconn *conn, const char *stmtName, int nParams, const char *const *paramValues, const int *paramLengths, const int *paramFormats, int resultFormat) {
    FORWARD(pq, PQsendQueryPrepared)
    (conn, stmtName, nParams, paramValues, paramLengths, paramFormats, resultFormat);
}
PQnoticeProcessor PQsetNoticeProcessor(PGconn *conn, PQnoticeProcessor proc, void *arg) { FORWARD(pq, PQsetNoticeProcessor)(conn, proc, arg); }
int PQsetSingleRowMode(PGconn *conn) { FORWARD(pq, PQsetSingleRowMode)(conn); }
ConnStatusType PQstatus(const PGconn *conn) { FORWARD(pq, PQstatus)(conn); }

// The declarations give numbers by hand: this compares them when the real headers are read.
#define SAME(ours, real) _Static_assert((ours) == (real), #ours)
SAME(CONNECTION_OK, 0);
SAME(PGRES_COMMAND_OK, 1);
SAME(PGRES_TUPLES_OK, 2);
SAME(PGRES_COPY_IN, 4);
SAME(PGRES_SINGLE_TUPLE, 9);
#undef SAME
