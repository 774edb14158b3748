import JSONStream

/// Reads the data of Debian's security tracker (https://security-tracker.debian.org/tracker/data/json): for each source package its vulnerabilities, and for
/// each release how it stands. The whole tracker is one object of more than 60 MB, so it is read front to back.
enum DebianTrackerReader {
    /// Source name.
    static let source = "Debian tracker"

    /// Is this how the tracker begins: a package whose first member is a vulnerability?
    static func isTracker(_ start: UnsafeBufferPointer<UInt8>) -> Bool {
        var rest = start.prefix(2_048)[...]
        func skip(_ byte: UInt8) -> Bool {
            rest = rest.drop { $0 <= 32 }
            guard rest.first == byte else { return false }
            rest = rest.dropFirst()
            return true
        }
        guard skip(UInt8(ascii: "{")), skip(UInt8(ascii: "\"")) else { return false }
        rest = rest.drop { $0 != UInt8(ascii: "\"") }
        guard skip(UInt8(ascii: "\"")), skip(UInt8(ascii: ":")), skip(UInt8(ascii: "{")), skip(UInt8(ascii: "\"")) else { return false }
        return rest.starts(with: "CVE-".utf8) || rest.starts(with: "TEMP-".utf8)
    }

    /// What has been read so far: a record for each vulnerability, in the order of the first package that has it.
    private struct Gathered {
        var records: [VulnerabilityRecord] = []
        var places: [String: Int] = [:]

        /// The place of the record of `id`, made if it is not there.
        mutating func place(_ id: String) -> Int {
            if let place = places[id] { return place }
            places[id] = records.count
            records.append(VulnerabilityRecord(source: source, id: id))
            return records.count - 1
        }
    }

    /// Reads the tracker. What is wrong inside one package's entry ends the reading there: JSON cannot be picked up again behind an error.
    ///
    /// - Throws: `JSONError` if not one entry could be read.
    static func read(_ block: ByteBlock) throws(JSONError) -> FeedContents {
        var json = JSONReader(block)
        var gathered = Gathered()
        var contents = FeedContents()
        do throws(JSONError) {
            try walk(&json, into: &gathered)
        } catch {
            if gathered.records.isEmpty { throw error }
            contents.problems.append(error)
        }
        contents.vulnerabilities = gathered.records
        return contents
    }

    private static func walk(_ json: inout JSONReader, into gathered: inout Gathered) throws(JSONError) {
        try json.beginObject()
        while let package = try json.nextKey() {
            try json.beginObject()
            while let id = try json.nextKey() {
                let entry = try json.value()
                let place = gathered.place(id)
                if let text = entry["description"]?.stringValue { gathered.records[place].details = text }
                take(entry, package, into: &gathered.records[place])
            }
        }
        try json.end()
    }

    private static func take(_ entry: JSONValue, _ package: String, into record: inout VulnerabilityRecord) {
        for release in entry["releases"]?.members ?? [] {
            let status = release.value["status"]?.stringValue
            let fixed = release.value["fixed_version"]?.stringValue
            var affected = DistributionPackage.affected(package, "debian", release: release.key, fixed: status == "resolved" ? fixed ?? "0" : nil)
            if status == "undetermined" { affected.statement = ProductStatement(.underInvestigation, product: "\(package) (\(release.key))") }
            record.affected.append(affected)
            for field in ["urgency", "nodsa"] {
                guard let text = release.value[field]?.stringValue, text != "not yet assigned" else { continue }
                record.notes.append(RecordNote("releases.\(release.key).\(field)", "\(package): \(text)"))
            }
        }
    }
}
