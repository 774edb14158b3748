import CSQLite
import JSONStream

/// The headers in an RPM database, whatever it is kept in.
enum RPMDatabase {
    /// Steps of SQLite's machine that one file may ask for: a table of a hostile file may be endless work.
    private static let mostSteps = 2_000_000_000
    private static let stepsBetween: Int32 = 1_000_000
    private static let largestValue: Int32 = 256 << 20

    /// Hands over each header of an SQLite database (RPM 4.16 and later).
    ///
    /// The file's bytes are read from memory: nothing is locked or written, and no journal beside it is played.
    static func readSQLite(_ block: ByteBlock, _ body: (UnsafeRawBufferPointer) throws(GenerationError) -> Void) throws(GenerationError) {
        guard block.count >= 512 else { throw .database(message: "too short") }
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: block.count)
        defer { copy.deallocate() }
        copy.initialize(from: block.base, count: block.count)
        // A database in memory has no write-ahead log: bytes 18 and 19 say "journal" instead (SQLite file format, 1.3.3).
        for place in [18, 19] where copy[place] == 2 { copy[place] = 1 }
        var handle: OpaquePointer?
        guard sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK, let handle else { throw .database(message: "SQLite") }
        defer { sqlite3_close_v2(handle) }
        let size = sqlite3_int64(block.count)
        guard sqlite3_deserialize(handle, "main", copy, size, size, UInt32(SQLITE_DESERIALIZE_READONLY)) == SQLITE_OK else { throw error(handle) }
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, largestValue)
        let steps = StepCount()
        sqlite3_progress_handler(
            handle, stepsBetween,
            { context in
                guard let context else { return 1 }
                let steps = Unmanaged<StepCount>.fromOpaque(context).takeUnretainedValue()
                steps.count += Int(RPMDatabase.stepsBetween)
                return steps.count > RPMDatabase.mostSteps ? 1 : 0
            }, Unmanaged.passUnretained(steps).toOpaque())
        try withExtendedLifetime(steps) { () throws(GenerationError) in
            // A view of this name could be anything.
            var isTable = false
            try rows(handle, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'Packages' AND sql NOT LIKE 'CREATE VIRTUAL%'") {
                _ throws(GenerationError) in isTable = true
            }
            guard isTable else { throw .database(message: "no table Packages") }
            try rows(handle, "SELECT blob FROM Packages ORDER BY hnum") { statement throws(GenerationError) in
                let count = Int(sqlite3_column_bytes(statement, 0))
                guard count > 0, let start = sqlite3_column_blob(statement, 0) else { return }
                try body(UnsafeRawBufferPointer(start: start, count: count))
            }
        }
    }

    private static func rows(
        _ handle: OpaquePointer, _ sql: String, _ body: (OpaquePointer) throws(GenerationError) -> Void
    ) throws(GenerationError) {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else { throw error(handle) }
        defer { sqlite3_finalize(statement) }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: try body(statement)
            case SQLITE_DONE: return
            default: throw error(handle)
            }
        }
    }

    private static func error(_ handle: OpaquePointer) -> GenerationError { .database(message: String(cString: sqlite3_errmsg(handle))) }

    private final class StepCount { var count = 0 }

    /// Hands over each header of an ndb database, SUSE's form (rpm, lib/backend/ndb/rpmpkg.c): pages of slots, each pointing to a blob. Little-endian.
    static func readNDB(_ block: ByteBlock, _ body: (UnsafeRawBufferPointer) throws(GenerationError) -> Void) throws(GenerationError) {
        let bytes = UnsafeRawBufferPointer(start: block.base, count: block.count)
        func number(_ at: Int) -> Int { Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))) }
        func has(_ word: StaticString, _ at: Int) -> Bool { (0..<4).allSatisfy { bytes[at + $0] == word.utf8Start[$0] } }
        guard bytes.count >= 32, has("RpmP", 0), number(4) == 0 else { throw .database(message: "not RpmP version 0") }
        let end = number(12) * 4_096
        guard end <= bytes.count else { throw .database(message: "slot pages beyond the end") }
        for slot in stride(from: 32, to: end, by: 16) {
            guard slot + 16 <= end, has("Slot", slot) else { throw .database(message: "bad slot") }
            let blob = number(slot + 8) * 16
            guard blob > 0 else { continue }
            guard blob >= end, blob + 16 <= bytes.count, has("BlbS", blob), number(blob + 4) == number(slot + 4) else {
                throw .database(message: "bad blob")
            }
            let size = number(blob + 12)
            guard blob + 16 + size <= bytes.count else { throw .database(message: "blob beyond the end") }
            try body(UnsafeRawBufferPointer(rebasing: bytes[(blob + 16)..<(blob + 16 + size)]))
        }
    }
}
