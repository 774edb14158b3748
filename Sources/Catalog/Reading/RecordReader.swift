public import JSONStream

/// Turns one record of a feed into a ``VulnerabilityRecord``; which feed it is shows in the record itself.
public enum RecordReader {
    /// Keys under which feeds wrap their records.
    public static let wrapperKeys = ["vulnerabilities", "CVE_Items"]

    /// Reads a record, recognising OSV, NVD API 2.0, NVD 1.1 feeds, NVD overrides, CVE records 5.x and entries of CISA KEV.
    ///
    /// - Throws: ``CatalogError`` with the place if it is none of them or not well-formed.
    public static func read(_ record: RecordSplitter.Record, limits: JSONLimits = JSONLimits()) throws -> VulnerabilityRecord {
        var json = JSONReader(record, limits: limits)
        let keys = try topKeys(json)
        let read: VulnerabilityRecord?
        if record.wrapper == "CVE_Items" {
            read = try NVDFeedReader.read(&json)
        } else if keys.contains("cveMetadata") || keys.contains("containers") {
            read = try CVERecordReader.read(&json)
        } else if keys.contains("cveID"), keys.contains("dateAdded") {
            read = try KEVReader.read(&json)
        } else if keys.contains("cve") {
            read = try NVDReader.read(&json)
        } else if keys.contains("id"), keys.contains("modified") || keys.contains("affected") || keys.contains("schema_version") {
            read = try OSVReader.read(&json)
        } else {
            throw CatalogError.unknownKind(line: record.linesBefore + 1, keys: keys.prefix(6).joined(separator: ", "))
        }
        try json.end()
        guard let read else { throw CatalogError.noIdentifier(line: record.linesBefore + 1) }
        return read
    }

    private static func topKeys(_ reader: JSONReader) throws -> [String] {
        var json = reader
        var keys: [String] = []
        try json.beginObject()
        while let key = try json.nextKey() {
            keys.append(key)
            if keys.count == 64 || key == "cve" || key == "affected" { break }
            try json.skip()
        }
        return keys
    }
}
