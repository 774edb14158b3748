public import Advisories
import Database
public import Diagnostics

/// A version of an advisory in any of its forms, from the facts that went out; of one that is not out from those of now, marked as a draft. That it was handed
/// out is on record.
public struct ExportAdvisory: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Tracking id.
    public var number: String
    /// Number of the version; nil for the newest that is out, or else the newest.
    public var version: Int?
    /// The form.
    public var format: AdvisoryFormat
    /// The language.
    public var language: Language

    /// What is handed out.
    public struct Answer: Sendable {
        /// The outputs: what is about one vulnerability comes once for each.
        public let outputs: [AdvisoryOutput]
        /// The facts that they are from.
        public let prepared: PreparedAdvisory
    }

    /// A hand-over.
    public init(_ number: String, _ format: AdvisoryFormat, _ language: Language = .japanese, version: Int? = nil) {
        self.number = number
        self.format = format
        self.language = language
        self.version = version
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Answer {
        let (stored, prepared) = try Self.prepared(number, version, language, transaction)
        var outputs: [AdvisoryOutput] = []
        // What went out is handed out as it went out.
        if stored.publishedAt != nil, AdvisoryContent.forms.contains(format) {
            outputs = try AdvisoryContent.kept(stored, transaction).filter { $0.form == format && $0.language == language }.map {
                AdvisoryOutput(fileName: $0.file, bytes: $0.bytes)
            }
        } else {
            outputs = try format.write(prepared)
        }
        try transaction.note(stored, ["handedOut": .text(format.rawValue), "language": .text(language.rawValue)])
        return Answer(outputs: outputs, prepared: prepared)
    }

    static func prepared(
        _ number: String, _ version: Int?, _ language: Language, _ reader: RegistryReader
    ) throws -> (StoredAdvisoryVersion, PreparedAdvisory) {
        let advisory = try reader.advisory(number)
        let versions = try reader.versions(of: advisory)
        let chosen =
            version.map { wanted in versions.last { $0.number == wanted } } ?? versions.last { $0.publishedAt != nil }
            ?? versions.max { $0.id < $1.id }
        guard let chosen else { throw RegistryError.notFound(.advisoryVersion, "\(number)#\(version ?? 0)") }
        var facts: AdvisoryFacts
        if chosen.publishedAt != nil, let text = chosen.facts {
            facts = try AdvisoryContent.facts(text)
        } else {
            facts = try AdvisoryContent(advisory, chosen, at: chosen.submittedAt ?? reader.now, reader).facts
            facts.status = .draft
        }
        return (chosen, try PreparedAdvisory(facts, language: language))
    }
}
