import CPQ
import Glibc

/// One connection of libpq, used by one thread at a time.
///
/// libpq blocks, so it runs on a thread of its own (``PGWorker``), never on Swift's cooperative pool.
final class PGConnection: SQLConnection {
    private let handle: OpaquePointer
    /// Names of prepared statements by their text.
    private var prepared: [String: String] = [:]
    private let mostPrepared = 256

    var dialect: SQLDialect { .postgres }

    /// Connects.
    ///
    /// - Parameter patience: seconds to wait for what another transaction holds.
    init(uri: String, title: String, patience: Double) throws(DatabaseError) {
        if let problem = pq_problem() { throw .libraryMissing(message: String(cString: problem)) }
        let options = [
            ("dbname", uri), ("application_name", "mimamori"), ("connect_timeout", "10"), ("client_encoding", "UTF8"),
        ]
        let connected = PGText.withCStrings(options.map(\.0)) { keys in
            PGText.withCStrings(options.map(\.1)) { values in PQconnectdbParams(keys, values, 1) }
        }
        guard let connected else { throw .unreachable(database: title, message: "out of memory") }
        guard PQstatus(connected) == CONNECTION_OK else {
            let message = PGText.line(PQerrorMessage(connected))
            PQfinish(connected)
            throw .unreachable(database: title, message: message)
        }
        handle = connected
        // Notices are for people at a terminal of psql; here they would go to standard error.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        do {
            try simple("SET timezone = 'UTC'")
            try simple("SET standard_conforming_strings = on")
            // Our queries are short: in the tests the server took half as long again to compile them as it took for all else (decision 0040).
            try simple("SET jit = off")
            try simple("SET lock_timeout = \(Int((patience * 1000).rounded(.up)))")
        } catch {
            throw error as? DatabaseError ?? .unreachable(database: title, message: "\(error)")
        }
    }

    deinit { PQfinish(handle) }

    /// Whether the connection still stands, as far as libpq has noticed.
    var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        let result = try run(sql, arguments)
        defer { PQclear(result) }
        return Int(PGText.string(PQcmdTuples(result))) ?? 0
    }

    func forEach(_ sql: String, _ arguments: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
        let name = try prepare(sql)
        let sent = try PGArguments.with(arguments) { count, values, lengths, formats in
            PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0)
        }
        guard sent == 1 else { throw PGFailure.ofConnection(handle) }
        // Row by row, so that an answer of millions is never in memory.
        PQsetSingleRowMode(handle)
        var names: SQLColumnNames?
        var failure: (any Error)?
        while let result = PQgetResult(handle) {
            defer { PQclear(result) }
            if failure != nil { continue }
            switch PQresultStatus(result) {
            case PGRES_SINGLE_TUPLE, PGRES_TUPLES_OK, PGRES_COMMAND_OK:
                let columns = names ?? PGRows.names(result)
                names = columns
                do {
                    for row in 0..<PQntuples(result) { try body(PGRows.row(result, row, columns)) }
                } catch {
                    failure = error
                    cancel()
                }
            default: failure = PGFailure.ofResult(result, handle)
            }
        }
        if let failure { throw failure }
    }

    func insert(into table: String, _ columns: [String], _ rows: some Sequence<[SQLValue]>) throws -> Int {
        try simple("COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN", expecting: PGRES_COPY_IN)
        var buffer: [UInt8] = []
        buffer.reserveCapacity(1 << 17)
        var count = 0
        do {
            for row in rows {
                try PGCopyText.append(row, to: &buffer)
                count += 1
                if buffer.count > 1 << 16 { try send(&buffer) }
            }
            try send(&buffer)
        } catch {
            PQputCopyEnd(handle, "given up")
            drain()
            throw error
        }
        guard PQputCopyEnd(handle, nil) == 1 else { throw PGFailure.ofConnection(handle) }
        var failure: DatabaseError?
        while let result = PQgetResult(handle) {
            if PQresultStatus(result) != PGRES_COMMAND_OK, failure == nil { failure = PGFailure.ofResult(result, handle) }
            PQclear(result)
        }
        if let failure { throw failure }
        return count
    }

    func share(_ name: SQLLock) throws { _ = try row("SELECT pg_advisory_xact_lock_shared(?::bigint)", [.integer(name.number)]) }

    func lock(_ name: SQLLock) throws { _ = try row("SELECT pg_advisory_xact_lock(?::bigint)", [.integer(name.number)]) }

    func plan(_ sql: String, _ arguments: [SQLValue]) throws -> String {
        try rows("EXPLAIN " + sql, arguments).map { try $0.text("QUERY PLAN") }.joined(separator: "\n")
    }

    /// Runs a statement without arguments that nobody keeps prepared, such as `BEGIN`.
    func simple(_ sql: String, expecting status: ExecStatusType = PGRES_COMMAND_OK) throws {
        guard let result = PQexec(handle, sql) else { throw PGFailure.ofConnection(handle) }
        defer { PQclear(result) }
        guard PQresultStatus(result) == status else { throw PGFailure.ofResult(result, handle) }
    }

    private func send(_ buffer: inout [UInt8]) throws {
        guard !buffer.isEmpty else { return }
        let sent = buffer.withUnsafeBytes { raw in PQputCopyData(handle, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count)) }
        guard sent == 1 else { throw PGFailure.ofConnection(handle) }
        buffer.removeAll(keepingCapacity: true)
    }

    private func run(_ sql: String, _ arguments: [SQLValue]) throws -> OpaquePointer {
        // Definitions of tables cannot be prepared with others' plans depending on them; they come without arguments.
        if arguments.isEmpty, !sql.contains("?"), Self.isDefinition(sql) {
            guard let result = PQexec(handle, sql) else { throw PGFailure.ofConnection(handle) }
            return try checked(result)
        }
        let name = try prepare(sql)
        let result = try PGArguments.with(arguments) { count, values, lengths, formats in
            PQexecPrepared(handle, name, count, values, lengths, formats, 0)
        }
        guard let result else { throw PGFailure.ofConnection(handle) }
        return try checked(result)
    }

    private func checked(_ result: OpaquePointer) throws -> OpaquePointer {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return result
        default:
            let failure = PGFailure.ofResult(result, handle)
            PQclear(result)
            throw failure
        }
    }

    private func prepare(_ sql: String) throws -> String {
        if let name = prepared[sql] { return name }
        if prepared.count >= mostPrepared {
            try simple("DEALLOCATE ALL")
            prepared.removeAll()
        }
        let name = "s\(prepared.count)"
        guard let result = PQprepare(handle, name, PGPlaceholders.numbered(sql), 0, nil) else { throw PGFailure.ofConnection(handle) }
        PQclear(try checked(result))
        prepared[sql] = name
        return name
    }

    private static func isDefinition(_ sql: String) -> Bool {
        ["CREATE", "ALTER", "DROP", "ANALYZE"].contains { sql.hasPrefix($0) }
    }

    private func cancel() {
        guard let cancel = PQgetCancel(handle) else { return }
        var message = [CChar](repeating: 0, count: 256)
        PQcancel(cancel, &message, Int32(message.count))
        PQfreeCancel(cancel)
    }

    private func drain() {
        while let result = PQgetResult(handle) { PQclear(result) }
    }
}
