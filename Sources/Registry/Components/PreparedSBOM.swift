import Catalog
import Diagnostics
public import JSONStream
import SBOM

/// An SBOM read and made ready to be stored: all work that needs no database, done before the transaction begins.
public struct PreparedSBOM: Sendable {
    let stored: StoredBytes
    var record: StoredSBOM
    /// Distinct components.
    private(set) var parts: [ComponentFacts] = []
    /// Each entry's part and origin, in the order of the document.
    private(set) var uses: [(part: Int, origin: UseOrigin)] = []
    /// Who needs or holds whom, by place.
    private(set) var edges: [UInt8] = []
    /// How the corrections stood that were applied.
    let corrections: CorrectionSet

    private static let mostFindings = 200

    /// Reads `block`.
    ///
    /// A document that cannot be read is no error here: it is kept as it came, marked refused, with the reason.
    ///
    /// - Parameters:
    ///   - file: the file as the user named it.
    ///   - now: RFC 3339 UTC.
    public init(_ block: ByteBlock, file: String, source: StoredSBOM.Source, corrections: CorrectionSet, now: String) throws {
        let bytes = block.copied()
        stored = try StoredBytes(bytes)
        record = StoredSBOM(file: file, digest: stored.digest, source: source, receivedAt: now)
        self.corrections = corrections
        do {
            let document = try SBOMReader.read(block)
            record.state = .accepted
            describe(document)
            try validate(block)
            take(document)
        } catch let error as any ExplainedError {
            record.state = .refused
            record.errors = max(1, record.errors)
            record.findings = Self.line(error.code, nil, nil, error.wording)
        }
    }

    private mutating func describe(_ document: SBOMDocument) {
        let subject = document.subject
        record.format = document.format.title
        record.name = subject?.fullName ?? document.name
        record.version = subject?.version
        record.identity = document.identity
        record.created = document.created
        let authors = document.authors.map(\.name).filter { !$0.isEmpty }
        if !authors.isEmpty { record.authors = authors.joined(separator: "; ") }
        if let profile = ScoreProfile.named("mhlw"), let score = SBOMScorer.score(document, [profile]).first {
            record.score = Int(score.points.rounded(.down))
        }
    }

    private mutating func validate(_ block: ByteBlock) throws {
        var validator = SBOMValidator()
        let findings = try validator.validate(block).findings
        record.errors = findings.count { $0.severity == .error }
        record.warnings = findings.count { $0.severity == .warning }
        let lines = findings.prefix(Self.mostFindings).map { Self.line($0.code, $0.pointer, $0.line, $0.wording) }
        if !lines.isEmpty { record.findings = lines.joined(separator: "\n") }
    }

    private mutating func take(_ document: SBOMDocument) {
        let entries = Inventory.parts(of: document)
        let inventory = Inventory(document, parts: entries)
        record.isComplete = inventory.isComplete
        record.components = entries.count
        var numbers: [ComponentFacts: Int] = [:]
        var places: [String: Int] = [:]
        uses.reserveCapacity(entries.count)
        for (place, entry) in entries.enumerated() {
            var entry = entry
            if corrections.apply(to: &entry) { record.corrected += 1 }
            let facts = ComponentFacts(entry)
            let number = numbers[facts] ?? parts.count
            if number == parts.count {
                numbers[facts] = number
                parts.append(facts)
            }
            uses.append((number, UseOrigin(entry.origin)))
            if places[entry.id] == nil { places[entry.id] = place }
        }
        edges = DependencyEdges.pack(document, places)
    }

    /// A line of JSON: `{"code":…,"pointer":…,"line":…,"ja":…,"en":…}`.
    private static func line(_ code: String, _ pointer: String?, _ line: Int?, _ wording: Wording) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("code", code)
        json.member("pointer", orNull: pointer)
        json.member("line", orNull: line)
        json.member("ja", wording.japanese)
        json.member("en", wording.english)
        json.endObject()
        return String(decoding: json.take(), as: UTF8.self)
    }
}
