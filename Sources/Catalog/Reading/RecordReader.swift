public import JSONStream

/// Turns one record of a feed into a ``VulnerabilityRecord``; which feed it is shows in the record itself.
public enum RecordReader {
    /// Keys under which feeds wrap their records.
    public static let wrapperKeys = ["vulnerabilities", "CVE_Items", "cves"]
    /// Keys that mark an object as a record, whatever arrays stand behind them: a CSAF document has its vulnerabilities in an array too, an advisory
    /// of GitHub's API its packages. All that the search for keys stops at are among them (``topKeys(_:)``), or what it did not see could be a
    /// wrapper's.
    public static let recordKeys = ["document", "identifiers", "containers", "affected", "cve"]

    /// Reads a record that speaks of one vulnerability; see ``contents(_:limits:)``.
    ///
    /// - Throws: as that, and ``CatalogError/noIdentifier(line:)`` if it speaks of none.
    public static func read(_ record: RecordSplitter.Record, limits: JSONLimits = JSONLimits()) throws -> VulnerabilityRecord {
        let contents = try contents(record, limits: limits)
        guard let first = contents.vulnerabilities.first else {
            if let problem = contents.problems.first { throw problem }
            throw CatalogError.noIdentifier(line: record.linesBefore + 1)
        }
        return first
    }

    /// Reads a record, recognising OSV, NVD API 2.0, NVD 1.1 feeds, NVD overrides, CVE records 5.x, entries of CISA KEV, CSAF 2.0 and 2.1, RubySec
    /// advisories,
    /// GitHub's and Ubuntu's APIs, the security databases of Alpine and its kin, records of vunnel, and life cycles of endoflife.date and OpenEoX.
    ///
    /// - Throws: ``CatalogError`` with the place if it is none of them, `JSONError` if it is not well-formed.
    ///
    /// - Parameter file: the file's name, which for some life-cycle data is all that says what they are about.
    public static func contents(_ record: RecordSplitter.Record, file: String = "", limits: JSONLimits = JSONLimits()) throws -> FeedContents {
        var json = JSONReader(record, limits: limits)
        return try contents(&json, wrapper: record.wrapper, file: file, line: record.linesBefore + 1)
    }

    static func contents(_ json: inout JSONReader, wrapper: String?, file: String, line: Int) throws -> FeedContents {
        let contents = try contents(ofValue: &json, try topKeys(json), wrapper: wrapper, file: file, line: line)
        try json.end()
        return contents
    }

    /// What a record holds that lies where `bytes` begin, and how many of them it has; see `SoundRecord`.
    ///
    /// - Returns: nil if not all of it is there, if anything is wrong with it, or if it may wrap others: whoever then reads it knows its place.
    static func sound(
        _ bytes: UnsafeBufferPointer<UInt8>, wrapper: String?, file: String, isAlone: Bool
    ) -> (contents: FeedContents, length: Int)? {
        guard let base = bytes.baseAddress else { return nil }
        // Nothing of what is read keeps the block: the bytes are somebody else's.
        var json = JSONReader(ByteBlock(base: base, count: bytes.count) {})
        guard let keys = try? topKeys(json), keys.count < mostKeys, !keys.contains(where: wrapperKeys.contains),
            let contents = try? contents(ofValue: &json, keys, wrapper: wrapper, file: file, line: 0), contents.problems.isEmpty
        else { return nil }
        if isAlone { guard (try? json.end()) != nil else { return nil } }
        return (contents, json.offset)
    }

    /// Reads a record and leaves the reader behind it.
    private static func contents(
        ofValue json: inout JSONReader, _ keys: [String], wrapper: String?, file: String, line: Int
    ) throws -> FeedContents {
        if VunnelReader.isEnvelope(keys) { return try enveloped(&json, line: line) }
        if AlpineSecDBReader.isDatabase(keys) { return try AlpineSecDBReader.read(&json, line: line) }
        if JVNJSONReader.isFeed(keys) { return try JVNJSONReader.read(&json, line: line) }
        if CSAFReader.isDocument(keys) { return try CSAFReader.read(&json, line: line) }
        if let contents = try lifecycles(&json, keys, file: file, line: line) { return contents }
        let read: VulnerabilityRecord?
        if wrapper == "CVE_Items" {
            read = try NVDFeedReader.read(&json)
        } else if keys.contains("cveMetadata") || keys.contains("containers") {
            read = try CVERecordReader.read(&json)
        } else if keys.contains("cveID"), keys.contains("dateAdded") {
            read = try KEVReader.read(&json)
        } else if VunnelReader.isItem(keys) {
            read = try VunnelReader.read(&json, line: line)
        } else if GitHubAdvisoryReader.isAdvisory(keys) {
            read = try GitHubAdvisoryReader.read(&json, line: line)
        } else if wrapper == "cves" || UbuntuReader.isEntry(keys) {
            read = try UbuntuReader.read(&json)
        } else if RubySecReader.isAdvisory(keys) {
            read = try RubySecReader.read(&json)
        } else if keys.contains("cve"), !keys.contains("epss") {
            read = try NVDReader.read(&json)
        } else if keys.contains("id"), keys.contains("modified") || keys.contains("affected") || keys.contains("schema_version") {
            read = try OSVReader.read(&json)
            // The record stands; of two versions of it which is the later, nobody can tell, and a correction may lose to it.
            if let read, let text = read.modified, RecordTime(text).instant == .min {
                var contents = FeedContents(read)
                contents.problems = [CatalogError.badField(line: line, field: "modified", text: text)]
                return contents
            }
        } else {
            throw CatalogError.unknownKind(line: line, keys: keys.prefix(6).joined(separator: ", "))
        }
        guard let read else { throw CatalogError.noIdentifier(line: line) }
        return FeedContents(read)
    }

    /// What the envelope of vunnel holds. One in another is no envelope of anybody's.
    private static func enveloped(_ json: inout JSONReader, line: Int) throws -> FeedContents {
        var contents = FeedContents()
        try json.beginObject()
        while let key = try json.nextKey() {
            guard key == "item", try json.kind() == .object else {
                try json.skip()
                continue
            }
            let keys = try topKeys(json)
            guard !VunnelReader.isEnvelope(keys) else { throw CatalogError.unknownKind(line: line, keys: "item, item") }
            contents = try self.contents(ofValue: &json, keys, wrapper: nil, file: "", line: line)
        }
        return contents
    }

    /// The life cycles of a record that has such; nil if it is of another kind.
    private static func lifecycles(_ json: inout JSONReader, _ keys: [String], file: String, line: Int) throws -> FeedContents? {
        var contents = FeedContents()
        if EndOfLifeReader.isCycle(keys) {
            contents.lifecycles = [try EndOfLifeReader.readCycle(&json, line: line)]
        } else if EndOfLifeReader.isReleaseData(keys) {
            contents.lifecycles = [try EndOfLifeReader.readReleaseData(&json, file: file, line: line)]
        } else if EndOfLifeReader.isOldCycle(keys) {
            contents.lifecycles = [try EndOfLifeReader.readOldCycle(&json, file: file, line: line)]
        } else if EndOfLifeReader.isAnswer(keys) {
            contents.lifecycles = try EndOfLifeReader.readAnswer(&json, line: line)
        } else if OpenEoXReader.isDocument(keys) {
            contents = try OpenEoXReader.read(&json, line: line)
        } else {
            return nil
        }
        return contents
    }

    /// Most keys that are looked at to tell what a record is.
    private static let mostKeys = 64

    /// The keys of the next object, up to one that has so big a value, and says so much, that the others are not looked for.
    private static func topKeys(_ reader: JSONReader) throws -> [String] {
        var json = reader
        var keys: [String] = []
        try json.beginObject()
        while let key = try json.nextKey() {
            keys.append(key)
            if keys.count == mostKeys { break }
            switch key {
            case "document", "containers", "cve": if try json.kind() == .object { return keys }
            case "affected": if keys.contains("id"), try json.kind() == .array { return keys }
            default: break
            }
            try json.skip()
        }
        return keys
    }
}
