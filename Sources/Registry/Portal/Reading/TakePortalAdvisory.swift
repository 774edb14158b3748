public import Advisories
import Database
public import Diagnostics

/// Gives an advisory to an institution that it concerns, in the form that it wants, as it went out. That it was handed out is on record.
public struct TakePortalAdvisory: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.usePortal
    /// Forms that institutions are offered: pages to read, and what their tools read.
    public static let formats: [AdvisoryFormat] = [.html, .markdown, .csaf20, .csaf21, .openVEX, .cycloneDX]

    /// Tracking id.
    public var number: String
    /// The form.
    public var format: AdvisoryFormat
    /// The language.
    public var language: Language

    /// A hand-over.
    public init(_ number: String, _ format: AdvisoryFormat, _ language: Language = .japanese) {
        self.number = number
        self.format = format
        self.language = language
    }

    /// What it touches: what is the institution's is found by who asks.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> AdvisoryOutput {
        let access = try PortalAccess(transaction)
        var check = FieldCheck()
        check.demand(Self.formats.contains(format), "format", ja: "選択肢にない形式です。", en: "is none of the formats.")
        try check.finish()
        guard try !access.advisories(number).isEmpty, let advisory = try transaction.find(StoredAdvisory.self, "number", .text(number)),
            let version = try transaction.list(
                StoredAdvisoryVersion.self, where: "advisory_id = ? AND state = ?",
                [.integer(advisory.id), .text(AdvisoryState.published.rawValue)]
            ).last, let text = version.facts
        else { throw RegistryError.notFound(.advisory, number) }
        var output: AdvisoryOutput?
        if AdvisoryContent.forms.contains(format) {
            output = try AdvisoryContent.kept(version, transaction).first { $0.form == format && $0.language == language }.map {
                AdvisoryOutput(fileName: $0.file, bytes: $0.bytes)
            }
        } else {
            output = try format.write(try PreparedAdvisory(try AdvisoryContent.facts(text), language: language)).first
        }
        guard let output else { throw RegistryError.notFound(.advisory, number) }
        try transaction.note(
            version,
            ["handedOut": .text(format.rawValue), "language": .text(language.rawValue), "institution": .text(access.institution.code)])
        return output
    }
}
