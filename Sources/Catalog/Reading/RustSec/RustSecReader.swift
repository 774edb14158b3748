import JSONStream
import PackageURL
import TOMLStream
import Versions

/// Reads advisories of the RustSec database as it publishes them: Markdown that begins with TOML in a fenced block
/// (https://github.com/RustSec/advisory-db, EXAMPLE_ADVISORY.md).
enum RustSecReader {
    /// Source name of its records.
    static let source = "RustSec"
    private static let fence = "```"

    /// Is this how an advisory begins?
    static func isAdvisory(_ start: UnsafeBufferPointer<UInt8>) -> Bool { start.starts(with: "```toml".utf8) }

    /// Reads one advisory.
    ///
    /// - Throws: `TOMLError`, ``CatalogError``.
    static func read(_ block: ByteBlock) throws -> VulnerabilityRecord {
        let text = String(decoding: block.bytes, as: UTF8.self)
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }[...]
        let head = lines.dropFirst().prefix { TextTrim.of($0) != fence }
        guard head.endIndex < lines.endIndex else { throw CatalogError.badField(line: head.endIndex, field: fence, text: "") }
        lines = lines[(head.endIndex + 1)...]
        // The fence's own line comes first, so that lines are those of the file.
        let toml = try TOMLReader.read(ByteBlock(("\n" + head.joined(separator: "\n")).utf8))
        return try record(toml, body: lines)
    }

    private static func record(_ toml: JSONValue, body: ArraySlice<Substring>) throws(CatalogError) -> VulnerabilityRecord {
        guard let advisory = toml["advisory"], let id = advisory["id"]?.stringValue, !id.isEmpty, !id.hasSuffix("-0000-0000") else {
            throw .noIdentifier(line: 2)
        }
        var record = VulnerabilityRecord(source: source, id: id)
        record.aliases = advisory["aliases"]?.texts ?? []
        record.related = advisory["related"]?.texts ?? []
        record.published = advisory["date"]?.scalarText
        record.withdrawn = advisory["withdrawn"]?.scalarText
        if let vector = advisory["cvss"]?.stringValue { record.severities.append(Severity(giver: source, value: vector)) }
        for url in (advisory["url"]?.texts ?? []) + (advisory["references"]?.texts ?? []) {
            record.references.append(Reference(kind: "", url: url))
        }
        (record.summary, record.details) = texts(body)
        record.notes = notes(advisory, toml["affected"])
        guard let name = advisory["package"]?.stringValue, let key = Ecosystem.named("crates.io")?.ecosystem.key(name) else {
            throw .badField(line: 2, field: "advisory.package", text: advisory["package"]?.scalarText ?? "")
        }
        var package = AffectedPackage(package: key)
        package.scheme = .cargo
        package.ranges = [try AdvisoryRanges.affected(toml["versions"], patched: "patched", unaffected: "unaffected", scheme: .cargo)]
        record.affected = [package]
        return record
    }

    /// The heading is the title; what follows is the description.
    private static func texts(_ body: ArraySlice<Substring>) -> (String?, String?) {
        let rest = body.drop { $0.allSatisfy(\.isWhitespace) }
        guard let first = rest.first else { return (nil, nil) }
        let isTitle = first.hasPrefix("# ")
        let details = TextTrim.of((isTitle ? rest.dropFirst() : rest).joined(separator: "\n"))
        return (isTitle ? TextTrim.of(String(first.dropFirst(2))) : nil, details.isEmpty ? nil : details)
    }

    private static func notes(_ advisory: JSONValue, _ affected: JSONValue?) -> [RecordNote] {
        var notes: [RecordNote] = []
        for field in ["informational", "categories", "keywords", "yanked"] {
            let texts = advisory[field]?.texts ?? []
            if !texts.isEmpty { notes.append(RecordNote(field, texts.joined(separator: ", "))) }
        }
        for field in ["arch", "os"] {
            let texts = affected?[field]?.texts ?? []
            if !texts.isEmpty { notes.append(RecordNote("affected." + field, texts.joined(separator: ", "))) }
        }
        for function in affected?["functions"]?.members ?? [] {
            notes.append(RecordNote("affected.functions", function.key + " " + function.value.texts.joined(separator: " || ")))
        }
        return notes
    }
}
