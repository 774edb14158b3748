extension Catalog {
    /// A record by its number, whole.
    public func record(_ number: Int) throws(CatalogError) -> VulnerabilityRecord {
        do throws(CatalogError) {
            let row = try row(number)
            var matching = try matching(row)
            return try text(row) { text throws(CatalogError) in try RecordCoding.decode(matching: &matching, text: &text) }
        } catch {
            throw error.placed(path)
        }
    }

    /// A record by its number without the packages and CPE names that it is about, of which there may be thousands.
    func description(_ number: Int) throws(CatalogError) -> VulnerabilityRecord {
        do throws(CatalogError) {
            let row = try row(number)
            var matching = try matching(row)
            return try text(row) { text throws(CatalogError) in try RecordCoding.described(&matching, &text) }
        } catch {
            throw error.placed(path)
        }
    }

    /// Source and id of a record.
    func name(_ number: Int) throws(CatalogError) -> (source: String, id: String) {
        do throws(CatalogError) {
            var head = try matching(row(number))
            return (try head.text(), try head.text())
        } catch {
            throw error.placed(path)
        }
    }

    /// A vulnerability by its number.
    public func group(_ number: Int) throws(CatalogError) -> VulnerabilityGroup {
        do throws(CatalogError) {
            var offsets = cursor(.groupOffsets)
            guard number >= 0, number < (offsets.end - offsets.at) / 4 else { throw offsets.damage }
            offsets.at += number * 4
            var cursor = cursor(.groups)
            cursor.at += Int(try offsets.fixed32())
            let ids = try cursor.texts()
            var records: [Int] = []
            for _ in 0..<(try cursor.count()) { records.append(try cursor.varint()) }
            return VulnerabilityGroup(number: number, ids: ids, records: records, conflicts: try cursor.texts())
        } catch {
            throw error.placed(path)
        }
    }

    /// The vulnerabilities known under `id` (any source's, in any letter case); several where the id is of an advisory about several flaws.
    public func groups(id: String) throws(CatalogError) -> [VulnerabilityGroup] {
        var found: [VulnerabilityGroup] = []
        for number in try rows(id.lowercased(), .ids, .idRows) { found.append(try group(Int(truncatingIfNeeded: number))) }
        return found
    }

    func rows(_ key: String, _ table: CatalogLayout.Section, _ rows: CatalogLayout.Section) throws(CatalogError) -> [UInt64] {
        do throws(CatalogError) {
            return try KeyIndex.values(key, table: cursor(table), rows: cursor(rows))
        } catch {
            throw error.placed(path)
        }
    }

    /// The rows of a package.
    ///
    /// - Parameter buffer: where its key is put together.
    func rows(_ key: PackageKey, _ buffer: inout [UInt8]) throws(CatalogError) -> [UInt64] {
        key.write(to: &buffer)
        let (table, rows) = (cursor(.packages), cursor(.packageRows))
        do throws(CatalogError) {
            return try buffer.withUnsafeBufferPointer { bytes throws(CatalogError) in try KeyIndex.values(bytes, table: table, rows: rows) }
        } catch {
            throw error.placed(path)
        }
    }

    /// The record, the place in it that an entry of an index points to, and its source and id; nil for a record that was withdrawn.
    func entry(_ packed: UInt64) throws(CatalogError) -> (row: RecordRow, matching: ByteCursor, head: ByteCursor)? {
        let row = try row(Int(packed >> 32))
        if row.isWithdrawn { return nil }
        let head = try matching(row)
        var matching = head
        matching.at += Int(packed & 0xFFFF_FFFF)
        guard matching.at <= matching.end else { throw matching.damage }
        return (row, matching, head)
    }

    func subjects(_ row: RecordRow) throws(CatalogError) -> [Int] {
        var cursor = cursor(.subjects)
        guard Int(row.subjects) <= cursor.end - cursor.at else { throw cursor.damage }
        cursor.at += Int(row.subjects)
        var found: [Int] = []
        for _ in 0..<(try cursor.count()) { found.append(try cursor.varint()) }
        return found
    }
}

/// A vulnerability: all records of all sources that speak of the same flaw.
public struct VulnerabilityGroup: Sendable, Hashable {
    /// Its number in this catalogue file; another file has other numbers.
    public let number: Int
    /// Every id it is known by, the one to show first: a CVE if there is one.
    public let ids: [String]
    /// Numbers of its records.
    public let records: [Int]
    /// Ids that a record called the same and that were kept apart, because both sides have a CVE of their own.
    public let conflicts: [String]

    /// The id to show.
    public var id: String { ids.first ?? "?" }
}
