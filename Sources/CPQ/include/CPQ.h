#pragma once
// What of libpq is called, declared here so that building needs no header of it, and the linker does not tie the program to the library
// (docs/decisions/0017-libraries-on-demand.md). `scripts/lint-declarations` compiles this module against the real headers.

#ifdef MIMAMORI_REAL_HEADERS
#include <libpq-fe.h>
#else

typedef unsigned int Oid;
typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef struct pg_cancel PGcancel;
typedef enum { CONNECTION_OK = 0 } ConnStatusType;
typedef enum { PGRES_COMMAND_OK = 1, PGRES_TUPLES_OK = 2, PGRES_COPY_IN = 4, PGRES_SINGLE_TUPLE = 9 } ExecStatusType;
typedef void (*PQnoticeProcessor)(void *arg, const char *message);

int PQcancel(PGcancel *cancel, char *errbuf, int errbufsize);
void PQclear(PGresult *res);
char *PQcmdTuples(PGresult *res);
PGconn *PQconnectdbParams(const char *const *keywords, const char *const *values, int expand_dbname);
char *PQerrorMessage(const PGconn *conn);
PGresult *PQexec(PGconn *conn, const char *query);
PGresult *PQexecPrepared(PGconn *conn, const char *stmtName, int nParams, const char *const *paramValues, const int *paramLengths,
    const int *paramFormats, int resultFormat);
void PQfinish(PGconn *conn);
char *PQfname(const PGresult *res, int field_num);
void PQfreeCancel(PGcancel *cancel);
Oid PQftype(const PGresult *res, int field_num);
PGcancel *PQgetCancel(PGconn *conn);
PGresult *PQgetResult(PGconn *conn);
int PQgetisnull(const PGresult *res, int tup_num, int field_num);
int PQgetlength(const PGresult *res, int tup_num, int field_num);
char *PQgetvalue(const PGresult *res, int tup_num, int field_num);
int PQnfields(const PGresult *res);
int PQntuples(const PGresult *res);
PGresult *PQprepare(PGconn *conn, const char *stmtName, const char *query, int nParams, const Oid *paramTypes);
int PQputCopyData(PGconn *conn, const char *buffer, int nbytes);
int PQputCopyEnd(PGconn *conn, const char *errormsg);
char *PQresultErrorField(const PGresult *res, int fieldcode);
ExecStatusType PQresultStatus(const PGresult *res);
int PQsendQueryPrepared(PGconn *conn, const char *stmtName, int nParams, const char *const *paramValues, const int *paramLengths,
    const int *paramFormats, int resultFormat);
PQnoticeProcessor PQsetNoticeProcessor(PGconn *conn, PQnoticeProcessor proc, void *arg);
int PQsetSingleRowMode(PGconn *conn);
ConnStatusType PQstatus(const PGconn *conn);

#endif

/// Loads libpq. NULL when it is there; otherwise the dynamic linker's words. To be asked before any other function.
const char *pq_problem(void);
