import Catalog
import Diagnostics
public import JSONStream
import SBOM

/// An SBOM read and made ready to be stored: all work that needs no database, done before the transaction begins.
public struct PreparedSBOM: Sendable {
    let stored: StoredBytes
    var record: StoredSBOM
    /// What it says of its subject.
    private(set) var subject: SBOMSubject?
    /// Distinct components.
    private(set) var parts: [ComponentFacts] = []
    /// The mark of each part.
    private(set) var marks: [ComponentMark] = []
    /// Distinct copies of components of which the SBOM says more.
    private(set) var instances: [Instance] = []
    /// Each entry by name; what says that it is the operating system comes first. A list of a release's components is read in this order, so that no page of
    /// it must be sorted.
    private(set) var uses: [Use] = []
    /// Who needs or holds whom, by place.
    private(set) var edges: [UInt8] = []
    /// How the corrections stood that were applied.
    let corrections: CorrectionSet

    /// An entry: its part, its origin, and its place in ``instances``, where it has one.
    typealias Use = (part: Int, origin: UseOrigin, instance: Int?)

    /// A copy of a component.
    struct Instance {
        let part: Int
        let facts: InstanceFacts
        let mark: ComponentMark
    }

    /// By what ``StoredSBOM/reading`` tells readings apart: one more with each that takes more of an SBOM into the register, or other things.
    static let reading = 1

    private static let mostFindings = 200

    /// Reads `block`.
    ///
    /// A document that cannot be read is no error here: it is kept as it came, marked refused, with the reason.
    ///
    /// - Parameters:
    ///   - file: the file as the user named it.
    ///   - now: RFC 3339 UTC.
    public init(_ block: ByteBlock, file: String, source: StoredSBOM.Source, corrections: CorrectionSet, now: String) throws {
        stored = try StoredBytes(block)
        record = StoredSBOM(file: file, digest: stored.digest, source: source, receivedAt: now)
        record.reading = Self.reading
        self.corrections = corrections
        do {
            try read(block)
            // Validation makes a model of its own; by now the first is gone.
            try validate(block)
            record.state = .accepted
        } catch let error as any ExplainedError {
            (parts, marks, instances, uses, edges) = ([], [], [], [], [])
            subject = nil
            (record.components, record.corrected, record.isComplete) = (0, 0, false)
            record.errors = max(1, record.errors)
            record.findings = Self.line(error.code, nil, nil, error.wording)
        }
    }

    private mutating func read(_ block: ByteBlock) throws {
        let document = try SBOMReader.read(block)
        describe(document)
        take(document)
    }

    private mutating func describe(_ document: SBOMDocument) {
        let subject = document.subject
        self.subject = SBOMSubject(document)
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
        record.isComplete = Inventory.isComplete(document)
        record.components = entries.count
        var numbers: [ComponentMark: Int] = [:]
        var copies: [ComponentMark: Int] = [:]
        var found: [Use] = []
        found.reserveCapacity(entries.count)
        for var entry in entries {
            if corrections.apply(to: &entry) { record.corrected += 1 }
            let facts = ComponentFacts(entry)
            let mark = facts.mark
            let number = numbers[mark] ?? parts.count
            if number == parts.count {
                numbers[mark] = number
                parts.append(facts)
                marks.append(mark)
            }
            found.append((number, UseOrigin(entry.origin), instance(of: entry, number, &copies)))
        }
        let ranks = self.ranks()
        let order = found.indices.sorted { (ranks[found[$0].part], $0) < (ranks[found[$1].part], $1) }
        uses = order.map { found[$0] }
        var places = [Int](repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { places[index] = place }
        var placesByID: [String: Int] = [:]
        for (index, entry) in entries.enumerated() where placesByID[entry.id] == nil { placesByID[entry.id] = places[index] }
        edges = DependencyEdges.pack(document, placesByID)
    }

    /// The place of what is said of this copy of a part; nil where nothing is.
    private mutating func instance(of entry: Component, _ part: Int, _ known: inout [ComponentMark: Int]) -> Int? {
        guard let facts = InstanceFacts(entry) else { return nil }
        let mark = facts.mark(of: marks[part])
        if let place = known[mark] { return place }
        known[mark] = instances.count
        instances.append(Instance(part: part, facts: facts, mark: mark))
        return instances.count - 1
    }

    /// For each part, how far behind it stands by name.
    private func ranks() -> [Int] {
        let names = parts.map(\.search)
        let isSystem = parts.map { $0.kind == .operatingSystem }
        let order = parts.indices.sorted { first, second in
            // Of several operating systems the first of the document counts for matching: they keep its order.
            if isSystem[first] || isSystem[second] { return isSystem[first] && (!isSystem[second] || first < second) }
            if names[first] != names[second] { return names[first] < names[second] }
            let (one, other) = (parts[first], parts[second])
            return (one.ecosystem, one.space, one.version, first) < (other.ecosystem, other.space, other.version, second)
        }
        var ranks = [Int](repeating: 0, count: order.count)
        for (rank, part) in order.enumerated() { ranks[part] = rank }
        return ranks
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
